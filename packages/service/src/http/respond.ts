/** The headers of every answer: nothing of it may run, be framed, be guessed at or be embedded elsewhere. */
const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY'
}

/** Headers that may stand several times. */
const secured = (headers: Headers): Headers => {
  for (const [name, value] of Object.entries(securityHeaders)) if (!headers.has(name)) headers.set(name, value)
  return headers
}

/** Answers with a body. Every answer is made here. */
export const respond = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null,
  status: number,
  headers: Readonly<Record<string, string>> | Headers
): Response =>
  new Response(body, {
    status,
    headers: headers instanceof Headers ? secured(headers) : { ...securityHeaders, ...headers }
  })

/** Answers with a value as JSON, which nobody keeps. */
export const answer = (body: unknown, status = 200): Response =>
  respond(JSON.stringify(body), status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
