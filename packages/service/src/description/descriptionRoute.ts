import * as t from 'io-ts'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import { openApi } from './openApi.ts'

/** The version of the interface. */
const version = '0.1.0'

/** The description of the other routes, for clients and their generators. */
export const descriptionRoute = (routes: ReadonlyArray<Route>): Route => {
  let text: string | null = null
  const route: Route = {
    method: 'GET',
    path: '/openapi.json',
    role: null,
    gives: 'application/json',
    operation: {
      id: 'getDescription',
      tag: 'Operating',
      summary: 'The OpenAPI description of the service.',
      answers: { 200: { description: 'The description.', codec: t.UnknownRecord } },
      problems: []
    },
    answer: () => {
      text ??= JSON.stringify(openApi([...routes, route], version))
      return respond(text, 200, { 'content-type': 'application/json', 'cache-control': 'private, max-age=3600' })
    }
  }
  return route
}
