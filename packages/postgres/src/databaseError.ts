import type { LogUnavailable } from '@communique/kernel'

interface Reported {
  readonly code?: unknown
  readonly constraint?: unknown
}

/** What PostgreSQL itself reported: an SQLSTATE, and the constraint that was violated. */
export interface DatabaseError {
  /** `null`: the error came from elsewhere, such as the network. */
  readonly state: string | null
  readonly constraint: string | null
}

export const databaseError = (error: unknown): DatabaseError => {
  const { code, constraint }: Reported = typeof error === 'object' && error !== null ? error : {}
  return {
    state: typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null,
    constraint: typeof constraint === 'string' ? constraint : null
  }
}

/**
 * Whether a session goes on after an error as if nothing had been. One that lost its server, that the server ended, or
 * that stands on a server which only reads, is better replaced.
 */
export const leavesSessionSound = (error: unknown): boolean => {
  const { state } = databaseError(error)
  return state !== null && !/^(?:08|57P|58|XX|25006)/.test(state)
}

/** An error in words, for the reason of a `LogUnavailable`. */
export const reasonOf = (error: unknown): string => {
  const { state } = databaseError(error)
  // A connection refused on every address is an `AggregateError` without a message of its own.
  const said = error instanceof AggregateError ? error.errors.map(String).join(', ') : String(error)
  return state === null ? said : `${said} (SQLSTATE ${state})`
}

/** What went wrong, as a value. */
export const unavailable = (error: unknown): LogUnavailable => ({ type: 'LogUnavailable', reason: reasonOf(error) })
