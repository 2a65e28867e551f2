import { createHash } from 'node:crypto'
import type { ServedFile } from '../contract.ts'
import { matchesTag } from './accepted.ts'
import { respond } from './respond.ts'
import type { Route } from './route.ts'

/** Files that anybody may read, such as the page in which an account logs in. They hold nothing of the record. */
export const fileRoutes = (files: ReadonlyArray<ServedFile>): ReadonlyArray<Route> =>
  files.map(({ path, type, content, policy }): Route => {
    const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 24)}"`
    const headers = {
      etag: tag,
      'cache-control': 'no-cache',
      ...(policy !== undefined && { 'content-security-policy': policy })
    }
    return {
      method: 'GET',
      path,
      role: null,
      gives: type,
      operation: {
        id: path,
        tag: 'Operating',
        summary: 'A file of the page.',
        answers: { 200: { description: 'The file.' } },
        problems: []
      },
      answer: ({ request }) =>
        matchesTag(request.headers.get('if-none-match'), tag)
          ? respond(null, 304, headers)
          : respond(content, 200, { ...headers, 'content-type': `${type}; charset=utf-8` })
    }
  })
