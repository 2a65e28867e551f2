import { respond } from './respond.ts'

const kinds = {
  'not-json': [400, 'The body is not JSON'],
  'not-a-key': [400, 'The idempotency key is not valid'],
  'not-a-query': [400, 'The query is not valid'],
  'not-a-cursor': [400, 'The cursor does not belong to this record'],
  'no-credentials': [401, 'This needs an account'],
  'invalid-credentials': [401, 'These credentials are not valid'],
  'not-allowed': [403, 'The account may not do this'],
  'other-host': [403, 'The service does not answer to this name'],
  'other-origin': [403, 'Pages of other origins may not use the service'],
  'not-local': [403, 'Without accounts the service answers this machine alone'],
  'not-found': [404, 'There is nothing here'],
  'unknown-country': [404, 'No country is known by this name'],
  'method-not-allowed': [405, 'This cannot be done here'],
  'not-acceptable': [406, 'The answer has no such form'],
  refused: [409, 'It contradicts the record'],
  contended: [409, 'Others were faster again and again'],
  'too-large': [413, 'It is larger than the service takes'],
  'unsupported-type': [415, 'The body is of another type'],
  'range-not-satisfiable': [416, 'Answers have no parts'],
  'not-a-command': [422, 'The body is no command'],
  'not-a-document': [422, 'The body is no document'],
  'references-unknown': [422, 'The document names identities that nothing introduces'],
  'used-before': [422, 'The idempotency key was used for something else'],
  unstorable: [422, 'Something in it cannot be kept as it is'],
  'too-many-requests': [429, 'Too many requests'],
  failed: [500, 'The service failed'],
  unavailable: [503, 'The record does not answer'],
  'still-behind': [503, 'The service has not read so far yet']
} as const

/** The name of a kind of problem: the end of its type. */
export type ProblemName = keyof typeof kinds

/** The status of a kind of problem. */
export const problemStatus = (name: ProblemName): number => kinds[name][0]

/** A problem document of RFC 9457. Its facts stand beside its words, for programs. */
export interface Problem {
  readonly name: ProblemName
  readonly detail: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Makes a problem. `detail` is a sentence about this case, and says what to do. */
export const problem = (name: ProblemName, detail: string, rest: Pick<Problem, 'facts' | 'headers'> = {}): Problem => ({
  name,
  detail,
  ...rest
})

/** The prefix of the types of problems. */
export const problemType = 'urn:communique:problem:'

/** The answer that says a problem. */
export const refusal = ({ name, detail, facts, headers }: Problem): Response => {
  const [status, title] = kinds[name]
  return respond(JSON.stringify({ ...facts, type: problemType + name, title, status, detail }), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '1' }),
    // The rest of a body that is too large is not read.
    ...(status === 413 && { connection: 'close' }),
    ...headers
  })
}
