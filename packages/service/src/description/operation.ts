import type * as t from 'io-ts'
import type { ProblemName } from '../http/problem.ts'

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  /** A text by default. */
  readonly codec?: t.Mixed
  readonly example?: unknown
  /** `true`: it may be given several times, and any of its values will do. */
  readonly repeats?: boolean
}

/** The description of an operation, from which OpenAPI is written. */
export interface Operation {
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly parameters?: ReadonlyArray<Parameter>
  /** The accepted forms of a body; a text where none is given. */
  readonly body?: { readonly codecs: ReadonlyArray<t.Mixed>; readonly example: unknown }
  /** The answers by status. Without a codec an answer has no body. */
  readonly answers: Readonly<Record<number, { readonly description: string; readonly codec?: t.Mixed }>>
  readonly problems: ReadonlyArray<ProblemName>
}
