import * as t from 'io-ts'
import type { Ruled } from './violation.ts'

/** The codec of a branded type: values of a base type that obey a rule. */
export type Refined<C extends t.Any, N extends string> = t.BrandC<C, Readonly<Record<N, symbol>>> & Ruled

/** A rule of texts on the bytes of a JSON text between its quotes: true where the text certainly obeys. */
export type RuleOnBytes = (bytes: Uint8Array, from: number, to: number) => boolean

/**
 * Makes a codec for the values of a base type that obey a rule. It is an io-ts `RefinementType`, so that `compiled` can
 * inspect it.
 *
 * @param brokenRule names the rule that a value breaks, or `null` where it breaks none. It must depend on the value alone:
 * a compiled codec does not check a value again that obeyed just before.
 * @param certainlyObeys of a text: the same rule on its UTF-8, for files that are read as bytes. It may
 * be false of a text that obeys, and must be false of one that does not.
 * @category validation
 * @since 0.1.0
 */
export const refined = <C extends t.Any, N extends string>(
  name: N,
  base: C,
  brokenRule: (value: t.TypeOf<C>) => string | null,
  certainlyObeys: RuleOnBytes | null = null
): Refined<C, N> => {
  const codec = t.brand(
    base,
    (value): value is t.Branded<t.TypeOf<C>, Readonly<Record<N, symbol>>> => brokenRule(value) === null,
    name
  )
  const ruleOfBase = (found: unknown): string | undefined => (base as Partial<Ruled>).brokenRule?.(found)
  return Object.assign(codec, {
    brokenRule: (found: unknown) => (base.is(found) ? brokenRule(found) : ruleOfBase(found)) ?? name,
    ...(certainlyObeys !== null && { certainlyObeys })
  })
}

/** Makes a codec for a value or `null`: stored JSON has no `undefined`. */
export const nullable = <C extends t.Mixed>(codec: C): t.UnionC<[C, t.NullC]> =>
  t.union([codec, t.null], `${codec.name} | null`)

/** Most texts begin with a visible character, which decides at once. */
const isBlank = (value: string): boolean => {
  const first = value.charCodeAt(0)
  return !(first > 32 && first < 127) && value.trim() === ''
}

const backslash = 92

/** Text with at least one character that is not white space. */
export const Text = refined(
  'Text',
  t.string,
  (value) => (isBlank(value) ? 'BlankText' : null),
  (bytes, from, to) => {
    const first = bytes[from] as number
    return to > from && first > 32 && first < 127 && first !== backslash
  }
)
export type Text = t.TypeOf<typeof Text>

/** Makes a codec for lists with at least one member. */
export const nonEmptyArray = <C extends t.Mixed>(codec: C): Refined<t.ReadonlyArrayC<C>, 'NonEmpty'> =>
  refined('NonEmpty', t.readonlyArray(codec), (value) => (value.length === 0 ? 'EmptyList' : null))
