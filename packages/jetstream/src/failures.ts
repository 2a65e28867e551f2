import type { LogUnavailable } from '@communique/kernel'

/** An error that JetStream answered with. */
export interface ApiError {
  /** The class of the error, as of HTTP. */
  readonly code: number
  readonly err_code: number
  readonly description: string
}

/** An answer of JetStream that is an error. */
export class Refused extends Error {
  readonly api: ApiError
  constructor(api: ApiError) {
    super(`${api.description} (JetStream error ${api.err_code})`)
    this.api = api
  }
}

/** An answer that did not come, or that says that the server cannot answer now. */
export class NotNow extends Error {}

/** The numbers of errors of JetStream. */
export const apiErrors = {
  noMessageFound: 10_037,
  nameInUse: 10_058,
  streamNotFound: 10_059,
  wrongLastSequence: 10_071,
  wrongLastSequenceUnknown: 10_164,
  incompleteBatch: 10_176,
  tooManyBatches: 10_210
} as const

export const isRefusal = (error: unknown, ...numbers: ReadonlyArray<number>): boolean =>
  error instanceof Refused && numbers.includes(error.api.err_code)

/** The expectation of a message did not hold, or another one is on its way to the same subject. */
export const hasMoved = (error: unknown): boolean =>
  isRefusal(error, apiErrors.wrongLastSequence, apiErrors.wrongLastSequenceUnknown)

// By name, since the connection may come from another copy of the client.
const lasting = new Set(['ClosedConnectionError', 'DrainingConnectionError', 'PermissionViolationError'])

/** True where another server, or the same one later, may answer otherwise. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof Refused)
    return error.api.code === 503 || isRefusal(error, apiErrors.incompleteBatch, apiErrors.tooManyBatches)
  return error instanceof Error && !lasting.has(error.name) && !(error instanceof SyntaxError)
}

const textOf = (error: unknown): string => (error instanceof Refused ? error.message : String(error))

export const unavailable = (error: unknown): LogUnavailable => ({ type: 'LogUnavailable', reason: textOf(error) })

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
