import { either as E } from 'fp-ts'
import { type Problem, problem } from './problem.ts'

/** The media type of a body, and the parameters that change its meaning. */
const mediaType = (header: string): { readonly type: string; readonly charset: string | null } => {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))
  return { type, charset: charset === undefined ? null : charset.slice('charset='.length).replaceAll('"', '') }
}

const unsupported = (types: ReadonlyArray<string>, detail: string): Problem =>
  problem('unsupported-type', detail, { headers: { 'accept-post': types.join(', ') } })

/** Checks the type of a body. A type that a browser sends without asking first is none of these. */
export const typeProblem = ({ headers }: Request, types: ReadonlyArray<string>): Problem | null => {
  const { type, charset } = mediaType(headers.get('content-type') ?? '')
  if (!types.includes(type)) return unsupported(types, `Send it as ${types.join(' or ')}.`)
  if (charset !== null && charset !== 'utf-8' && charset !== 'utf8') return unsupported(types, 'Send it in UTF-8.')
  const encoding = headers.get('content-encoding') ?? 'identity'
  return encoding === 'identity' ? null : unsupported(types, 'Send it without a content encoding.')
}

/** Reads a body part by part, up to a limit of bytes; null where it goes beyond. */
const partsOf = async (request: Request, limit: number): Promise<Uint8Array | null> => {
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader()
  const parts: Array<Uint8Array> = []
  let bytes = 0
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > limit) {
      await reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts)
}

/** Reads a body as text in UTF-8, up to a limit of bytes. */
export const requestText = async (request: Request, limit: number): Promise<E.Either<Problem, string>> => {
  const tooLarge = E.left(problem('too-large', `A body here has at most ${limit} bytes.`, { facts: { limit } }))
  const stated = request.headers.get('content-length')
  if (stated !== null && Number(stated) > limit) return tooLarge
  try {
    // A server takes no more of a body than its stated length, and hands it out at once, which costs less.
    const bytes = stated === null ? await partsOf(request, limit) : new Uint8Array(await request.arrayBuffer())
    if (bytes === null || bytes.byteLength > limit) return tooLarge
    return E.right(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return E.left(problem('not-json', 'The body is no text in UTF-8, or ended before its end.'))
  }
}

/** Reads a body as JSON, up to a limit of bytes. */
export const requestJson = async (request: Request, limit: number): Promise<E.Either<Problem, unknown>> =>
  E.flatMap((text: string) =>
    E.tryCatch(
      (): unknown => JSON.parse(text),
      () => problem('not-json', 'The body cannot be parsed. Send one value of JSON.')
    )
  )(await requestText(request, limit))
