import { type eq as Eq, string as S } from 'fp-ts'
import * as t from 'io-ts'
import { refined, validate, type Validated } from '@communique/kernel'

const pattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/

/**
 * The language of a text: the part of BCP 47 (RFC 5646, section 2.1) that press offices need, which is a language
 * (`ar`), if need be its script (`uz-Cyrl`) and region (`fr-MA`, `es-419`), in the case that section 2.1.1 recommends,
 * so that one language has one spelling. Variants, extensions and other cases are refused under the rule `LanguageTag`.
 *
 * @category language
 * @since 0.1.0
 */
export const LanguageTag = refined('LanguageTag', t.string, (value) => (pattern.test(value) ? null : 'LanguageTag'))
export type LanguageTag = t.TypeOf<typeof LanguageTag>

/** Reads a language tag; another spelling of it is refused, never mended. */
export const languageTag: (value: string) => Validated<LanguageTag> = validate(LanguageTag)

/** Equality of language tags as they are kept: in the letter case of RFC 5646. */
export const eqLanguageTag: Eq.Eq<LanguageTag> = S.Eq
