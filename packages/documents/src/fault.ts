import type { Violation } from '@communique/kernel'
import { renderViolation } from '@communique/core'

/** A place in the text of a document: line and column, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * The reason for which a document cannot be read, with the place in its text.
 *
 * - `NotYaml`: the text is neither YAML nor JSON
 * - `AliasUsed`: anchors and aliases are refused, since a short text can stand for a huge one by them
 * - `ControlCharacter`: a text has a character that no log stores, such as NUL
 * - `Placeholder`: a value still is the `…` of a document that was only begun
 * - `TextTooLarge`, `NestedTooDeep`: the text is beyond the limits of a document
 * - `UnknownField`, `UnknownClaim`: a name that means nothing there, with the nearest that does
 * - `ClaimWithoutFact`, `ClaimOfTwoFacts`: a claim states exactly one fact
 * - `ClaimNamedTwice`: two claims would be recorded under one name; `id` tells them apart
 * - `QuoteNotFound`, `QuoteAmbiguous`: the quoted words do not stand in the text exactly once; `spelled` has words there
 *   that differ in apostrophes, marks or case alone
 * - `QuoteCutsWord`: they stand in it only as parts of words or numbers, as "2 million" does in "12 million"
 * - `NotASpan`, `SpanWithoutText`, `SpanBeyondText`: a span is two offsets in a text that is at hand or known by its digest
 * - `DigestDiffers`: the text at hand is not the one whose digest the document gives
 * - `TextNotAtHand`: a quote was to be found in a text that could not be read
 * - `UnknownTheme`, `UnknownCountry`: no such name, with the nearest
 * - `UnknownFinanceType`: neither a code of the OECD DAC nor the name of one, with all of them
 * - `AmountAmongWords`: an amount of money stands among other words, so that it would not be counted
 * - `Invalid`: a value breaks a rule of its codec
 */
export type DocumentFault = { readonly place: Place } & (
  | { readonly type: 'NotYaml'; readonly reason: string }
  | { readonly type: 'AliasUsed' }
  | { readonly type: 'ControlCharacter'; readonly code: string }
  | { readonly type: 'Placeholder' }
  | { readonly type: 'TextTooLarge'; readonly characters: number; readonly limit: number }
  | { readonly type: 'NestedTooDeep'; readonly limit: number }
  | { readonly type: 'NotAMapping'; readonly path: string }
  | {
      readonly type: 'UnknownField'
      readonly field: string
      readonly nearest: string | null
      readonly allowed: ReadonlyArray<string>
    }
  | { readonly type: 'UnknownClaim'; readonly claim: string; readonly nearest: string | null }
  | { readonly type: 'ClaimWithoutFact' }
  | { readonly type: 'ClaimOfTwoFacts'; readonly facts: ReadonlyArray<string> }
  | { readonly type: 'ClaimNamedTwice'; readonly name: string; readonly first: Place }
  | { readonly type: 'QuoteNotFound'; readonly quote: string; readonly spelled: string | null }
  | { readonly type: 'QuoteCutsWord'; readonly quote: string; readonly whole: ReadonlyArray<string> }
  | { readonly type: 'QuoteAmbiguous'; readonly quote: string; readonly places: ReadonlyArray<Place> }
  | { readonly type: 'NotASpan'; readonly span: string }
  | { readonly type: 'SpanWithoutText'; readonly span: string }
  | { readonly type: 'SpanBeyondText'; readonly span: string; readonly length: number }
  | { readonly type: 'DigestDiffers'; readonly stated: string; readonly found: string }
  | { readonly type: 'TextNotAtHand'; readonly file: string; readonly reason: string }
  | { readonly type: 'UnknownTheme'; readonly theme: string; readonly nearest: string | null }
  | { readonly type: 'UnknownCountry'; readonly country: string; readonly nearest: ReadonlyArray<string> }
  | {
      readonly type: 'UnknownFinanceType'
      readonly finance: string
      readonly nearest: string | null
      readonly known: ReadonlyArray<string>
    }
  | { readonly type: 'AmountAmongWords'; readonly text: string }
  | { readonly type: 'Invalid'; readonly violation: Violation }
)

const shortened = (text: string): string => {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '))
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')
}
const quoted = (text: string): string => JSON.stringify(shortened(text))
const at = ({ line, column }: Place): string => `${line}:${column}`
const suggestion = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${quoted(nearest)}?`)

const wording = (fault: DocumentFault): string => {
  switch (fault.type) {
    case 'NotYaml':
      return `the text is not YAML: ${fault.reason}`
    case 'AliasUsed':
      return 'anchors and aliases are not allowed in a document; write the value out'
    case 'ControlCharacter':
      return `a text has the character ${fault.code}, which is none of a text; remove it`
    case 'Placeholder':
      return '“…” stands for something that is still to be written here'
    case 'TextTooLarge':
      return `the document has ${fault.characters} characters, more than the limit of ${fault.limit}; split it`
    case 'NestedTooDeep':
      return `values are nested more than ${fault.limit} levels deep`
    case 'NotAMapping':
      return `${fault.path} must be a mapping of fields to values`
    case 'UnknownField':
      return `there is no field ${quoted(fault.field)} here${suggestion(fault.nearest) || `; the fields are ${fault.allowed.join(', ')}`}`
    case 'UnknownClaim':
      return `${quoted(fault.claim)} is not a kind of claim${suggestion(fault.nearest) || '; see "communique claims"'}`
    case 'ClaimWithoutFact':
      return 'a claim needs one fact, such as "MeetingHeld: …"'
    case 'ClaimOfTwoFacts':
      return `a claim states one fact, and here are ${fault.facts.join(' and ')}; write a claim for each`
    case 'ClaimNamedTwice':
      return `two claims would be recorded as ${quoted(fault.name)}, the first at ${at(fault.first)}; give each an id of its own ("id: …")`
    case 'QuoteNotFound':
      return `the quote ${quoted(fault.quote)} does not stand in the text of the source${fault.spelled === null ? '' : `, where it is spelled ${quoted(fault.spelled)}`}`
    case 'QuoteCutsWord':
      return `the quote ${quoted(fault.quote)} stands in the text only inside ${fault.whole.map(quoted).join(', ')}; quote whole words and numbers`
    case 'QuoteAmbiguous':
      return `the quote ${quoted(fault.quote)} stands ${fault.places.length} times in the text, at ${fault.places.map(at).join(', ')}; quote more words`
    case 'NotASpan':
      return `${quoted(fault.span)} is not a span; write first and last offset, such as 118-681`
    case 'SpanWithoutText':
      return `the span ${quoted(fault.span)} needs the text of the source or its digest ("file: …", "text: …" or "digest: …")`
    case 'SpanBeyondText':
      return `the span ${quoted(fault.span)} ends behind the text of the source, which has ${fault.length} characters`
    case 'DigestDiffers':
      return `the text is another one than the document speaks of: its SHA-256 is ${fault.found}, not ${fault.stated}`
    case 'TextNotAtHand':
      return `the text ${quoted(fault.file)} cannot be read: ${fault.reason}`
    case 'UnknownTheme':
      return `${quoted(fault.theme)} is not a kept theme${suggestion(fault.nearest)} (an open tag is written { tag: ${shortened(fault.theme.replace(/^tag:\s*/, ''))} })`
    case 'UnknownCountry':
      return `no country is called ${quoted(fault.country)}${fault.nearest.length === 0 ? '' : `; the nearest are ${fault.nearest.map(quoted).join(', ')}`}`
    case 'UnknownFinanceType':
      return `${quoted(fault.finance)} is no type of finance${suggestion(fault.nearest) || `; write the code or the name of one of ${fault.known.join(', ')}`}`
    case 'AmountAmongWords':
      return `${quoted(fault.text)} names an amount among other words, and would not be counted; write the amount alone, such as USD 2,660,000, or { description: … } for words without one`
    case 'Invalid':
      return renderViolation(fault.violation)
  }
}

/** A fault as one line for people: line and column, the fault, and the remedy. */
export const renderFault = (fault: DocumentFault): string => `${at(fault.place)}: ${wording(fault)}`
