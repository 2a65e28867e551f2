import type { CooperationEvent } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { either as E } from 'fp-ts'
import type * as t from 'io-ts'
import type { Parameter } from '../description/operation.ts'
import type { Problem } from '../http/problem.ts'
import type { Office, ProjectionName } from '../record/office.ts'

/** A row of a listing: a JSON object. */
export type Row = Readonly<Record<string, unknown>>

/** The record at a point, as listings ask it. */
export interface AtPoint {
  /** The views of a projection that the listing names in `parts`. */
  readonly office: Office
  /** The facts believed at the point, in the order of recording. */
  readonly believed: () => ReadonlyArray<Effective<CooperationEvent>>
}

/** The values that a request names: those of its path, and the query. */
export interface Named {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
}

/**
 * A list that the service answers: its rows at a point, each with a key. Pages, filters, single rows, differences between
 * points and live answers all follow from it.
 */
export interface Listing {
  /** A path of OpenAPI. */
  readonly path: string
  /** The name of a row, in the singular: that of its schema. */
  readonly name: string
  /** The rows, in a phrase. */
  readonly summary: string
  /** The projections that its rows are made of. */
  readonly parts: ReadonlyArray<ProjectionName>
  /** The field that tells rows apart. */
  readonly key: string
  /** The field by which rows are sorted where the request names none. */
  readonly sort: string
  /** The field with the date of a row, for `from` and `until`; null: rows have none. */
  readonly date: string | null
  /** The codec of each field, from which filters and schemas follow. */
  readonly fields: Readonly<Record<string, t.Mixed>>
  /** Parameters of its own, beside those that all lists have. */
  readonly parameters?: ReadonlyArray<Parameter>
  readonly rows: (at: AtPoint, named: Named) => E.Either<Problem, ReadonlyArray<Row>>
}
