import type { Account, Role } from '../access/account.ts'
import type { Operation } from '../description/operation.ts'

/** A request that passed the gate: its account, what its path names, and where it comes from. */
export interface Asked {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly account: Account
  /** The address of the peer, as far as it is known. */
  readonly peer: string | null
  /** Adds facts to the audit line of the request. */
  readonly note: (facts: Readonly<Record<string, unknown>>) => void
}

/** Answers of several media types. */
export const anyType = '*/*'

/** One thing that the service does: where it is asked for, by whom, how it is described, and its answer. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** A path of OpenAPI, such as `/timelines/{country}`. */
  readonly path: string
  /** The least role that may ask; null: anybody, without an account. */
  readonly role: Role | null
  /** `true`: a token may come as the password of RFC 7617, as calendar programs send it. */
  readonly takesPassword?: true
  /** `true`: the query may have further parameters, as providers of accounts add them. */
  readonly takesAnyQuery?: true
  /** The media types of bodies that it takes. */
  readonly takes?: ReadonlyArray<string>
  /** The media type of its answer; `anyType` where it depends on the request, and the route judges itself. */
  readonly gives: string
  /** Further media types of it, for those who prefer them. */
  readonly alsoGives?: ReadonlyArray<string>
  readonly operation: Operation
  readonly answer: (asked: Asked) => Promise<Response> | Response
}
