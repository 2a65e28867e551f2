import { either as E, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import type * as t from 'io-ts'

/**
 * One fault of an input: its path, the broken rule, the expected codec and the value found. A violation is data;
 * `renderViolation` words it at the edge.
 *
 * @category validation
 * @since 0.1.0
 */
export interface Violation {
  /** Field names and array positions from the root of the input. */
  readonly path: ReadonlyArray<string>
  /** The broken rule: that of a refined value (`Identifier`, `ReversedInterval`), else the expected type. */
  readonly rule: string
  /** The name of the codec that refused. */
  readonly expected: string
  readonly found: unknown
  /** The accepted values, where they are a short list of names; else absent. */
  readonly oneOf?: ReadonlyArray<string>
}

/** A decoded value, or every violation of the input. */
export type Validated<A> = E.Either<RNEA.ReadonlyNonEmptyArray<Violation>, A>

/** The part of a refined codec that names the rule which a refused value breaks. */
export interface Ruled {
  readonly brokenRule: (found: unknown) => string
}

const brokenRuleOf = (codec: t.Decoder<never, unknown> & Partial<Ruled>, found: unknown): string =>
  codec.brokenRule?.(found) ?? codec.name

// Members of unions and intersections enter the context under their index, which is no field of the input. The root has
// no parent and no field either.
const addsNoField = (parent: t.ContextEntry | undefined): boolean => {
  if (parent === undefined) return true
  const tag = (parent.type as { readonly _tag?: string })._tag
  return tag === 'UnionType' || tag === 'IntersectionType'
}

const toViolation = ({ context, value }: t.ValidationError): Violation => {
  const path = context.flatMap(({ key }, depth) => (addsNoField(context[depth - 1]) ? [] : [key]))
  const last = context[context.length - 1]
  if (last === undefined) return { path, rule: 'unknown', expected: 'unknown', found: value }
  const violation = { path, rule: brokenRuleOf(last.type, value), expected: last.type.name, found: value }
  const type = last.type as { readonly _tag?: string }
  // The tag says which class of io-ts it is.
  return type._tag === 'KeyofType'
    ? { ...violation, oneOf: Object.keys((type as t.KeyofC<Record<string, unknown>>).keys) }
    : violation
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
    // io-ts never fails without an error; a codec of the caller might.
    return E.left([first ?? { path: [], rule: codec.name, expected: codec.name, found: input }, ...rest])
  }
