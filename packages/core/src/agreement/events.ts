import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { doer, noCountries, noParts, placed, sides } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { AgreementId, MeetingId, ObligationId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { MeetingMode } from '../vocabulary/participation.ts'
import { Period } from '../vocabulary/period.ts'
import { Place } from '../vocabulary/place.ts'
import { Quantity } from '../vocabulary/resource.ts'
import { Theme } from '../vocabulary/theme.ts'
import { Obligation, ObligationInstance } from './obligation.ts'

const otherKinds = { CooperationAgreement: null, GrantAgreement: null, ActionPlan: null, Protocol: null } as const

/** The kinds of agreement whose signing is `AgreementSigned`: all but the memorandum of understanding. */
export const SignedKind = t.keyof(otherKinds, 'SignedKind')
export type SignedKind = t.TypeOf<typeof SignedKind>

/** The sort of a text. A memorandum of understanding is signed by `MoUSigned`, every other by `AgreementSigned`. */
export const AgreementKind = t.keyof({ MemorandumOfUnderstanding: null, ...otherKinds }, 'AgreementKind')
export type AgreementKind = t.TypeOf<typeof AgreementKind>

/** The parties agreed to draw up a text; nothing is signed. */
export const AgreementDraftingAgreed = occurrenceCodec(
  'AgreementDraftingAgreed',
  1,
  t.type({
    agreementId: AgreementId,
    kind: AgreementKind,
    purpose: Text,
    parties: t.readonlyArray(PartyId),
    countries: CountryLinks,
    on: OccurrenceDate,
    meeting: nullable(MeetingId),
    themes: t.readonlyArray(Theme)
  })
)
export interface AgreementDraftingAgreed extends t.TypeOf<typeof AgreementDraftingAgreed> {}
/**
 * States that parties agreed to draft a text: two at least, none of them named twice. Once the text is signed, only a
 * drafting that certainly came before the signature is recorded.
 */
export const agreementDraftingAgreed = (data: AgreementDraftingAgreed['data']): AgreementDraftingAgreed => ({
  type: 'AgreementDraftingAgreed',
  data
})

/**
 * A source speaks of a text as signed, and does not report its signature. `on` is the date at which the source speaks; the
 * text was signed by then.
 */
export const AgreementAttested = occurrenceCodec(
  'AgreementAttested',
  1,
  t.type({
    agreementId: AgreementId,
    kind: AgreementKind,
    title: nullable(Text),
    purpose: Text,
    /** None where the source names none. */
    parties: t.readonlyArray(PartyId),
    countries: CountryLinks,
    on: OccurrenceDate,
    themes: t.readonlyArray(Theme)
  })
)
export interface AgreementAttested extends t.TypeOf<typeof AgreementAttested> {}
/**
 * States that a source speaks of a signed text, as often as sources do. Where a source reports the signature, use
 * `mouSigned` or `agreementSigned`, which may be recorded later and is not certainly after the attestation.
 */
export const agreementAttested = (data: AgreementAttested['data']): AgreementAttested => ({
  type: 'AgreementAttested',
  data
})

/** The hand that put a party's name to the text; the person is null where the source names none. */
export const Signature = t.type(
  { party: PartyId, person: nullable(PersonId), printedName: nullable(Text), printedTitle: nullable(Text) },
  'Signature'
)
export interface Signature extends t.TypeOf<typeof Signature> {}

/** The contents of a text, by the word of a speaker: speakers may list one text differently. */
export const Provision = t.type({ provision: Text, accordingTo: nullable(PersonId) }, 'Provision')
export interface Provision extends t.TypeOf<typeof Provision> {}

const signing = {
  agreementId: AgreementId,
  title: nullable(Text),
  purpose: Text,
  parties: t.readonlyArray(PartyId),
  signatures: t.readonlyArray(Signature),
  countries: CountryLinks,
  on: OccurrenceDate,
  mode: nullable(MeetingMode),
  place: nullable(Place),
  meeting: nullable(MeetingId),
  /** Its term from its entry into force; null: the source does not say. */
  term: nullable(Period),
  provisions: t.readonlyArray(Provision),
  obligations: t.readonlyArray(Obligation),
  /** The earlier agreement it stands under. */
  under: nullable(AgreementId),
  themes: t.readonlyArray(Theme)
}

/** A memorandum of understanding was signed: one signing, however often the source mentions it. */
export const MoUSigned = occurrenceCodec('MoUSigned', 1, t.type(signing))
export interface MoUSigned extends t.TypeOf<typeof MoUSigned> {}
/**
 * States the signing of a memorandum of understanding: once for each text, by two parties at least; every signatory and
 * every debtor of a duty is one of them. Its duties count from the signature on.
 */
export const mouSigned = (data: MoUSigned['data']): MoUSigned => ({ type: 'MoUSigned', data })

/** An agreement of another kind was signed. */
export const AgreementSigned = occurrenceCodec('AgreementSigned', 1, t.type({ ...signing, kind: SignedKind }))
export interface AgreementSigned extends t.TypeOf<typeof AgreementSigned> {}
/**
 * States the signing of an agreement of another kind, under the rules of `mouSigned`. Where parties join a text one by
 * one, use `treatySigned`.
 */
export const agreementSigned = (data: AgreementSigned['data']): AgreementSigned => ({ type: 'AgreementSigned', data })

/** The text binds from this date on. */
export const AgreementEnteredIntoForce = occurrenceCodec(
  'AgreementEnteredIntoForce',
  1,
  t.type({ agreementId: AgreementId, on: OccurrenceDate })
)
export interface AgreementEnteredIntoForce extends t.TypeOf<typeof AgreementEnteredIntoForce> {}
/** States the entry into force of a signed text: once, and not certainly before the signature. */
export const agreementEnteredIntoForce = (data: AgreementEnteredIntoForce['data']): AgreementEnteredIntoForce => ({
  type: 'AgreementEnteredIntoForce',
  data
})

/** The parties changed the text: what changed, duties added, duties struck out. */
export const AgreementAmended = occurrenceCodec(
  'AgreementAmended',
  1,
  t.type({
    agreementId: AgreementId,
    on: OccurrenceDate,
    amendment: Text,
    added: t.readonlyArray(Obligation),
    removed: t.readonlyArray(ObligationId)
  })
)
export interface AgreementAmended extends t.TypeOf<typeof AgreementAmended> {}
/**
 * States an amendment of a signed text, whether in force or not. It strikes out duties that stand in the text, and adds
 * duties under identifiers that the text never had.
 */
export const agreementAmended = (data: AgreementAmended['data']): AgreementAmended => ({
  type: 'AgreementAmended',
  data
})

/** The agreement now runs until this date. */
export const AgreementExtended = occurrenceCodec(
  'AgreementExtended',
  1,
  t.type({ agreementId: AgreementId, on: OccurrenceDate, until: OccurrenceDate })
)
export interface AgreementExtended extends t.TypeOf<typeof AgreementExtended> {}
/**
 * States a new end of the term of a signed text; neither its date nor the new end is certainly before the signature.
 */
export const agreementExtended = (data: AgreementExtended['data']): AgreementExtended => ({
  type: 'AgreementExtended',
  data
})

/** Its term ran out. */
export const AgreementExpired = occurrenceCodec(
  'AgreementExpired',
  1,
  t.type({ agreementId: AgreementId, on: OccurrenceDate })
)
export interface AgreementExpired extends t.TypeOf<typeof AgreementExpired> {}
/**
 * States that the term of an agreement in force ran out. A text whose entry into force is not on record does not
 * expire.
 */
export const agreementExpired = (data: AgreementExpired['data']): AgreementExpired => ({
  type: 'AgreementExpired',
  data
})

const termination = {
  agreementId: AgreementId,
  on: OccurrenceDate,
  by: t.readonlyArray(PartyId),
  reason: nullable(Text)
}

/** The first shape of a termination: notice and effect were one date. */
export const AgreementTerminatedV1 = eventCodec('AgreementTerminated', 1, t.type(termination))

/** It was ended before its time. `on` is when notice was given; null as `effectiveOn`: it took effect at once. */
export const AgreementTerminated = occurrenceCodec(
  'AgreementTerminated',
  2,
  t.type({ ...termination, effectiveOn: nullable(OccurrenceDate) })
)
export interface AgreementTerminated extends t.TypeOf<typeof AgreementTerminated> {}
/**
 * States that parties to an agreement in force ended it. Where `effectiveOn` is given, the agreement binds until then;
 * it is not certainly before the notice.
 */
export const agreementTerminated = (data: AgreementTerminated['data']): AgreementTerminated => ({
  type: 'AgreementTerminated',
  data
})

/** One instance of a duty was done. */
export const ObligationFulfilled = occurrenceCodec(
  'ObligationFulfilled',
  1,
  t.type({ agreementId: AgreementId, instance: ObligationInstance, on: OccurrenceDate, outcome: nullable(Text) })
)
export interface ObligationFulfilled extends t.TypeOf<typeof ObligationFulfilled> {}
/**
 * States that one instance of a duty was done. An instance of a recurring duty names its due date, and one of a duty
 * with a scope names the country it is owed for.
 */
export const obligationFulfilled = (data: ObligationFulfilled['data']): ObligationFulfilled => ({
  type: 'ObligationFulfilled',
  data
})

/**
 * A source reports on a duty without its being discharged: work on it goes on, or is late. What was handed over of it is
 * `ObligationPartlyFulfilled`.
 */
export const ObligationReported = occurrenceCodec(
  'ObligationReported',
  1,
  t.type({
    agreementId: AgreementId,
    instance: ObligationInstance,
    on: OccurrenceDate,
    by: t.readonlyArray(PartyId),
    report: Text
  })
)
export interface ObligationReported extends t.TypeOf<typeof ObligationReported> {}
/** News of a duty that discharges nothing: the duty must be in the text, and a recurring one be named by its instance. */
export const obligationReported = (data: ObligationReported['data']): ObligationReported => ({
  type: 'ObligationReported',
  data
})

/**
 * A part of what a duty asks for was delivered: two of five chapters. `delivered` is what this delivery brought, `of` the
 * whole where the source gives it. Parts do not discharge the duty, all of them neither: that is `ObligationFulfilled`.
 */
export const ObligationPartlyFulfilled = occurrenceCodec(
  'ObligationPartlyFulfilled',
  1,
  t.type({
    agreementId: AgreementId,
    instance: ObligationInstance,
    on: OccurrenceDate,
    delivered: Quantity,
    of: nullable(Quantity),
    unit: Text
  })
)
export interface ObligationPartlyFulfilled extends t.TypeOf<typeof ObligationPartlyFulfilled> {}
/** A delivery of a part: never more than the whole, and never the discharge of the duty. */
export const obligationPartlyFulfilled = (data: ObligationPartlyFulfilled['data']): ObligationPartlyFulfilled => ({
  type: 'ObligationPartlyFulfilled',
  data
})

/** One instance of a duty was let go by those to whom it was owed. */
export const ObligationWaived = occurrenceCodec(
  'ObligationWaived',
  1,
  t.type({ agreementId: AgreementId, instance: ObligationInstance, on: OccurrenceDate, reason: nullable(Text) })
)
export interface ObligationWaived extends t.TypeOf<typeof ObligationWaived> {}
/**
 * States that one instance of a duty was waived, under the rules of `obligationFulfilled`. An instance is settled once:
 * fulfilled or waived.
 */
export const obligationWaived = (data: ObligationWaived['data']): ObligationWaived => ({
  type: 'ObligationWaived',
  data
})

/** The event that each command records. */
export interface AgreementFacts {
  readonly AgreeDrafting: AgreementDraftingAgreed
  readonly AttestAgreement: AgreementAttested
  readonly SignMoU: MoUSigned
  readonly SignAgreement: AgreementSigned
  readonly EnterIntoForce: AgreementEnteredIntoForce
  readonly AmendAgreement: AgreementAmended
  readonly ExtendAgreement: AgreementExtended
  readonly ExpireAgreement: AgreementExpired
  readonly TerminateAgreement: AgreementTerminated
  readonly ReportOnObligation: ObligationReported
  readonly FulfilObligationInPart: ObligationPartlyFulfilled
  readonly FulfilObligation: ObligationFulfilled
  readonly WaiveObligation: ObligationWaived
}
/** The events of an agreement, from the plan to draft it to its end. */
export type AgreementEvent = EventIn<AgreementFacts>
/** The commands to an agreement, one for each of its events. */
export type AgreementCommand = CommandIn<AgreementFacts>

const quoted = { printedName: null, printedTitle: null, capacity: 'Quoted', party: null } as const

// Signing a text of whatever kind says the same of everybody.
const signingFacets = {
  strength: 'Signed',
  step: 'Opens',
  binds: 'Agreement',
  parts: ({ parties, signatures }: MoUSigned['data']) => ({
    Side: parties,
    Signatory: signatures.map(({ party }) => party)
  }),
  people: ({ signatures, provisions }: MoUSigned['data']) => [
    ...signatures.map((signature) => ({ ...signature, capacity: 'Signer' as const })),
    ...provisions.map(({ accordingTo }) => ({ ...quoted, person: accordingTo }))
  ],
  countries: placed('Venue')
} as const

// The country for which a duty is owed is not concerned by that: the text concerns its parties.
/** The table of agreements: the event that each command records, with its strength, parts, persons and countries. */
export const agreementFacts = subjectFacts<AgreementFacts>({
  AgreeDrafting: { records: AgreementDraftingAgreed, strength: 'Agreed', step: 'Opens', binds: 'Draft', parts: sides },
  AttestAgreement: {
    records: AgreementAttested,
    strength: 'Attested',
    step: 'Opens',
    binds: 'Agreement',
    parts: sides
  },
  SignMoU: { records: MoUSigned, ...signingFacets },
  SignAgreement: { records: AgreementSigned, ...signingFacets },
  EnterIntoForce: { records: AgreementEnteredIntoForce, strength: 'Occurred', step: 'FollowsUp' },
  AmendAgreement: {
    records: AgreementAmended,
    strength: 'Agreed',
    step: 'FollowsUp',
    parts: noParts,
    countries: noCountries
  },
  ExtendAgreement: { records: AgreementExtended, strength: 'Agreed', step: 'FollowsUp' },
  ExpireAgreement: { records: AgreementExpired, strength: 'Occurred', step: 'Ends' },
  TerminateAgreement: { records: AgreementTerminated, strength: 'Occurred', step: 'Ends', parts: doer },
  ReportOnObligation: {
    records: ObligationReported,
    strength: 'Reported',
    step: 'FollowsUp',
    parts: doer,
    countries: noCountries
  },
  FulfilObligationInPart: {
    records: ObligationPartlyFulfilled,
    strength: 'Occurred',
    step: 'FollowsUp',
    countries: noCountries
  },
  FulfilObligation: { records: ObligationFulfilled, strength: 'Occurred', step: 'FollowsUp', countries: noCountries },
  WaiveObligation: { records: ObligationWaived, strength: 'Agreed', step: 'FollowsUp', countries: noCountries }
})
