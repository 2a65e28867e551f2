import type { RecorderId } from '@communique/kernel'
import type { either as E } from 'fp-ts'

/** The roles of accounts; each may do what those before it may. */
export const roles = ['reader', 'recorder', 'corrector', 'administrator'] as const

/**
 * A role of an account.
 *
 * - `reader`: asks
 * - `recorder`: also records facts, and attests them by further sources
 * - `corrector`: also corrects and retracts events on record
 * - `administrator`: also records documents that state another recorder or an earlier time, such as when a record moves
 *
 * @category access
 * @since 0.2.0
 */
export type Role = (typeof roles)[number]

/** Says whether a role includes another. */
export const includes = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)

/**
 * The account in whose name a request comes. Its recorder stands in the envelope of what it records.
 *
 * @category access
 * @since 0.2.0
 */
export interface Account {
  readonly recorder: RecorderId
  readonly role: Role
  /** The credential that was shown, by a name that is no secret: for the audit trail. */
  readonly credential: string
}

/**
 * The reason for which a request has no account.
 *
 * - `NoCredentials`: it shows none
 * - `InvalidCredentials`: unknown, revoked or expired
 * - `CannotAuthenticate`: the accounts cannot be read just now
 */
export interface NotAuthenticated {
  readonly type: 'NoCredentials' | 'InvalidCredentials' | 'CannotAuthenticate'
}

/** Finds the account of a request by its `Authorization`; `authorization` is null where it shows none. */
export type Authenticate = (authorization: string | null) => Promise<E.Either<NotAuthenticated, Account>>

/** Reads the token of an `Authorization` header of RFC 6750; null where it is of another scheme. */
export const bearerToken = (authorization: string): string | null =>
  /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(authorization)?.[1] ?? null

/** Reads the password of an `Authorization` header of RFC 7617; null where it is of another scheme. */
export const basicPassword = (authorization: string): string | null => {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization) ?? []
  if (encoded === undefined) return null
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon === -1 ? null : pair.slice(colon + 1)
}
