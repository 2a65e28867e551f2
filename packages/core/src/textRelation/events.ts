import * as t from 'io-ts'
import { type Codec, type CommandIn, type EventIn } from '@communique/kernel'
import type { Named } from '@communique/kernel/advanced'
import { sides } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { AgreementId, PartyId, TreatyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'

const textReferenceCodec = t.union(
  [
    t.type({ type: t.literal('Agreement'), agreement: AgreementId }),
    t.type({ type: t.literal('Treaty'), treaty: TreatyId })
  ],
  'TextReference'
)

/** An agreement or a treaty. */
export const TextReference: Codec<TextReference> = textReferenceCodec
export type TextReference = Named<t.TypeOf<typeof textReferenceCodec>>

/**
 * The relation of a text to one that was there before it, or to which it belongs.
 *
 * - `Under`: it was concluded under the other, such as a grant agreement under a framework agreement
 * - `Implements`: it carries the other out, such as an action plan
 * - `Renews`: it continues the other for a further term
 * - `Supersedes`: it takes the place of the other
 * - `AnnexTo`: it is an annex, an appendix or a protocol that is part of the other
 * - `Amends`: it is a text of its own that changes the other
 */
export const TextRelation = t.keyof(
  { Under: null, Implements: null, Renews: null, Supersedes: null, AnnexTo: null, Amends: null },
  'TextRelation'
)
export type TextRelation = t.TypeOf<typeof TextRelation>

/**
 * A source states how one text relates to another: `text` implements, renews, supersedes … `to`. It moves neither text in
 * its life: that the older one ended or was amended is `AgreementTerminated`, `AgreementAmended`. `on` is when the relation
 * came about, which most often is the signature of `text`. The text under which an agreement is signed may be named there.
 */
export const TextsRelated = occurrenceCodec(
  'TextsRelated',
  1,
  t.type({
    relation: TextRelation,
    text: TextReference,
    to: TextReference,
    parties: t.readonlyArray(PartyId),
    countries: CountryLinks,
    on: OccurrenceDate
  })
)
export interface TextsRelated extends t.TypeOf<typeof TextsRelated> {}
/** A relation between two different texts, recorded once; a circle of relations is refused. */
export const textsRelated = (data: TextsRelated['data']): TextsRelated => ({ type: 'TextsRelated', data })

/** The event that each command records. */
export interface TextRelationFacts {
  readonly RelateTexts: TextsRelated
}
/** The events of relations between texts. */
export type TextRelationEvent = EventIn<TextRelationFacts>
/** The commands of relations between texts. */
export type TextRelationCommand = CommandIn<TextRelationFacts>

/** The table of relations between texts. */
export const textRelationFacts = subjectFacts<TextRelationFacts>({
  RelateTexts: { records: TextsRelated, strength: 'Attested', step: 'StandsAlone', binds: null, parts: sides }
})
