import { either as E, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type * as t from 'io-ts'

/**
 * One thing that is wrong with an input: where it stands, which rule it breaks, what the codec expects there and
 * what was found. A violation is data; `renderViolation` words it at the edge.
 *
 * @category validation
 * @since 0.1.0
 */
export interface Violation {
  /** Field names and array positions from the root of the input. */
  readonly path: ReadonlyArray<string>
  /** The rule that was broken: the rule of a refined value (`Identifier`, `ReversedInterval`), else the expected type. */
  readonly rule: string
  /** Name of the codec that refused. */
  readonly expected: string
  readonly found: unknown
  /** All that the codec accepts, where that is a short list of names; else absent. */
  readonly oneOf?: ReadonlyArray<string>
}

/** A value, or everything that is wrong with the input. */
export type Validated<A> = E.Either<RNEA.ReadonlyNonEmptyArray<Violation>, A>

/** A refined codec tells which of its rules a refused value breaks. */
export interface Ruled {
  readonly brokenRule: (found: unknown) => string
}

const brokenRuleOf = (codec: t.Decoder<never, unknown> & Partial<Ruled>, found: unknown): string =>
  codec.brokenRule?.(found) ?? codec.name

// Members of a union and of an intersection enter the context under their position, which is no field of the input.
// The root has no parent and no field either.
const addsNoField = (parent: t.ContextEntry | undefined): boolean => {
  if (parent === undefined) return true
  const tag = (parent.type as { readonly _tag?: string })._tag
  return tag === 'UnionType' || tag === 'IntersectionType'
}

const toViolation = ({ context, value }: t.ValidationError): Violation => {
  const path = context.flatMap(({ key }, depth) => (addsNoField(context[depth - 1]) ? [] : [key]))
  const last = context[context.length - 1]
  if (last === undefined) return { path, rule: 'unknown', expected: 'unknown', found: value }
  const told = { path, rule: brokenRuleOf(last.type, value), expected: last.type.name, found: value }
  const type = last.type as { readonly _tag?: string }
  // The tag says which class of io-ts it is.
  return type._tag === 'KeyofType'
    ? { ...told, oneOf: Object.keys((type as t.KeyofC<Record<string, unknown>>).keys) }
    : told
}

/** The report of io-ts as violations. */
export const violations = (errors: t.Errors): ReadonlyArray<Violation> => errors.map(toViolation)

/**
 * Decodes with a codec and reports every violation with its path.
 *
 * @category validation
 * @since 0.1.0
 */
export const validate =
  <A, I>(codec: t.Decoder<I, A>) =>
  (input: I): Validated<A> => {
    const result = codec.decode(input)
    if (E.isRight(result)) return result
    const [first, ...rest] = violations(result.left)
    // io-ts never fails without a reason; a codec of the caller's might.
    return E.left([first ?? { path: [], rule: codec.name, expected: codec.name, found: input }, ...rest])
  }
