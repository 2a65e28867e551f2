import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { doer } from '../sharedFacets.ts'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { subjectFacts } from '../subject.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { AgreementId, MeetingId, PartyId, UndertakingId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Resource } from '../vocabulary/resource.ts'
import { Theme } from '../vocabulary/theme.ts'

/** The rungs of an undertaking still to be done, the weakest first. */
export const OpenRung = t.keyof({ Intended: null, Proposed: null, Agreed: null }, 'OpenRung')
export type OpenRung = t.TypeOf<typeof OpenRung>

// One rung of the ladder: each time it is said, the source says anew what, by whom, with whom and on what condition.
const rungFields = {
  undertakingId: UndertakingId,
  /** The task, in our words. */
  what: Text,
  /** The parties that would do it, or say they are willing to; none where the source only counts them (`circumstances`). */
  by: t.readonlyArray(PartyId),
  /** The other sides. */
  with: t.readonlyArray(PartyId),
  countries: CountryLinks,
  on: OccurrenceDate,
  conditions: nullable(Text),
  due: nullable(OccurrenceDate),
  resource: nullable(Resource),
  themes: t.readonlyArray(Theme),
  meeting: nullable(MeetingId),
  agreement: nullable(AgreementId)
}
const rung = t.type(rungFields)

/** One side may, would like to, or is ready to; nobody has taken it up. */
export const IntentExpressed = occurrenceCodec('IntentExpressed', 1, rung)
export interface IntentExpressed extends t.TypeOf<typeof IntentExpressed> {}
/**
 * States that a side intends, or is ready, to do something. It opens an undertaking, and is refused on one that stands
 * on any rung already.
 */
export const intentExpressed = (data: IntentExpressed['data']): IntentExpressed => ({ type: 'IntentExpressed', data })

/** It lies on the table between the sides: proposed or discussed, not agreed. */
export const ProposalTabled = occurrenceCodec('ProposalTabled', 1, rung)
export interface ProposalTabled extends t.TypeOf<typeof ProposalTabled> {}
/** States that the sides have something under discussion. It opens an undertaking or climbs from an intent. */
export const proposalTabled = (data: ProposalTabled['data']): ProposalTabled => ({ type: 'ProposalTabled', data })

/** The sides agreed to it. */
export const UndertakingAgreed = occurrenceCodec('UndertakingAgreed', 1, rung)
export interface UndertakingAgreed extends t.TypeOf<typeof UndertakingAgreed> {}
/**
 * States that the sides agreed to do something. It opens an undertaking, or climbs from an intent or a proposal; a
 * signed text is `agreementSigned`.
 */
export const undertakingAgreed = (data: UndertakingAgreed['data']): UndertakingAgreed => ({
  type: 'UndertakingAgreed',
  data
})

/**
 * A source speaks of it as standing on a rung, and does not report how it came there: "the planned forum", "the centre
 * agreed earlier". `on` is the date at which the source speaks; it stood on that rung by then.
 */
export const UndertakingAttested = occurrenceCodec('UndertakingAttested', 1, t.type({ ...rungFields, as: OpenRung }))
export interface UndertakingAttested extends t.TypeOf<typeof UndertakingAttested> {}
/**
 * States that a source speaks of an undertaking, as often as sources do. It progresses, is fulfilled and lapses as any
 * other does, on whatever day. Where a source reports the intent, the proposal or the agreement, use
 * `intentExpressed`, `proposalTabled` or `undertakingAgreed`, which may be recorded later and are not certainly after the
 * attestation.
 */
export const undertakingAttested = (data: UndertakingAttested['data']): UndertakingAttested => ({
  type: 'UndertakingAttested',
  data
})

/** Something moved, on whatever rung it stands: support, a first step, a change of plan. */
export const UndertakingProgressed = occurrenceCodec(
  'UndertakingProgressed',
  1,
  t.type({ undertakingId: UndertakingId, on: OccurrenceDate, by: t.readonlyArray(PartyId), progress: Text })
)
export interface UndertakingProgressed extends t.TypeOf<typeof UndertakingProgressed> {}
/** States progress of an open undertaking, which stays on its rung. */
export const undertakingProgressed = (data: UndertakingProgressed['data']): UndertakingProgressed => ({
  type: 'UndertakingProgressed',
  data
})

/** It was done. */
export const UndertakingFulfilled = occurrenceCodec(
  'UndertakingFulfilled',
  1,
  t.type({ undertakingId: UndertakingId, on: OccurrenceDate, outcome: nullable(Text) })
)
export interface UndertakingFulfilled extends t.TypeOf<typeof UndertakingFulfilled> {}
/**
 * States that an open undertaking was done, from any rung. The date is not certainly before every mention of it.
 * Nothing but corrections follows.
 */
export const undertakingFulfilled = (data: UndertakingFulfilled['data']): UndertakingFulfilled => ({
  type: 'UndertakingFulfilled',
  data
})

/** It will not be done. */
export const UndertakingLapsed = occurrenceCodec(
  'UndertakingLapsed',
  1,
  t.type({ undertakingId: UndertakingId, on: OccurrenceDate, reason: nullable(Text) })
)
export interface UndertakingLapsed extends t.TypeOf<typeof UndertakingLapsed> {}
/**
 * States that an open undertaking will not be done, under the rules of `undertakingFulfilled`. A due date that passes
 * is no lapse.
 */
export const undertakingLapsed = (data: UndertakingLapsed['data']): UndertakingLapsed => ({
  type: 'UndertakingLapsed',
  data
})

/** The event that each command records. */
export interface UndertakingFacts {
  readonly ExpressIntent: IntentExpressed
  readonly TableProposal: ProposalTabled
  readonly AgreeUndertaking: UndertakingAgreed
  readonly AttestUndertaking: UndertakingAttested
  readonly ReportProgress: UndertakingProgressed
  readonly FulfilUndertaking: UndertakingFulfilled
  readonly LapseUndertaking: UndertakingLapsed
}
/** The events of an undertaking on its ladder: intended, proposed, agreed; then fulfilled or lapsed. */
export type UndertakingEvent = EventIn<UndertakingFacts>
/** The commands to an undertaking, one for each of its events. */
export type UndertakingCommand = CommandIn<UndertakingFacts>

const rungParts = (data: IntentExpressed['data']) => ({ Doer: data.by, Side: data.with })

/** The table of undertakings: the event that each command records, with its strength, parts and countries. */
export const undertakingFacts = subjectFacts<UndertakingFacts>({
  ExpressIntent: { records: IntentExpressed, strength: 'Intended', step: 'Opens', binds: 'Intent', parts: rungParts },
  TableProposal: { records: ProposalTabled, strength: 'Proposed', step: 'Opens', binds: 'Proposal', parts: rungParts },
  AgreeUndertaking: {
    records: UndertakingAgreed,
    strength: 'Agreed',
    step: 'Opens',
    binds: 'Undertaking',
    parts: rungParts
  },
  AttestUndertaking: {
    records: UndertakingAttested,
    strength: 'Attested',
    step: 'Opens',
    binds: null,
    parts: rungParts
  },
  ReportProgress: { records: UndertakingProgressed, strength: 'Occurred', step: 'FollowsUp', parts: doer },
  FulfilUndertaking: { records: UndertakingFulfilled, strength: 'Occurred', step: 'Ends' },
  LapseUndertaking: { records: UndertakingLapsed, strength: 'Occurred', step: 'Ends' }
})
