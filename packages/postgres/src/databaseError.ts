import type { LogUnavailable } from '@communique/kernel'

interface Reported {
  readonly code?: unknown
  readonly constraint?: unknown
}

/** The parts of an error that PostgreSQL reports: an SQLSTATE, and the violated constraint. */
export interface DatabaseError {
  /** `null` where the error came from elsewhere, such as the network. */
  readonly state: string | null
  readonly constraint: string | null
}

/** Reads the SQLSTATE and the constraint off an error of any driver. */
export const databaseError = (error: unknown): DatabaseError => {
  const { code, constraint }: Reported = typeof error === 'object' && error !== null ? error : {}
  return {
    state: typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null,
    constraint: typeof constraint === 'string' ? constraint : null
  }
}

/**
 * True where a session can be used after an error. A session that lost its server, was ended by it, or is on a read-only
 * server must be replaced.
 */
export const leavesSessionSound = (error: unknown): boolean => {
  const { state } = databaseError(error)
  return state !== null && !/^(?:08|57P|58|XX|25006)/.test(state)
}

/** Describes an error, for the reason of a `LogUnavailable`. */
export const reasonOf = (error: unknown): string => {
  const { state } = databaseError(error)
  // A connection refused on every address is an `AggregateError` without a message of its own.
  const said = error instanceof AggregateError ? error.errors.map(String).join(', ') : String(error)
  return state === null ? said : `${said} (SQLSTATE ${state})`
}

/** Turns an error into a value. */
export const unavailable = (error: unknown): LogUnavailable => ({ type: 'LogUnavailable', reason: reasonOf(error) })
