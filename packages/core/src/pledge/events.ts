import * as t from 'io-ts'
import { type CommandIn, eventCodec, type EventIn, nullable, Text } from '@communique/kernel'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { beneficiaryCountries, partsOfGift } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { Beneficiaries } from '../vocabulary/beneficiaries.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { AgreementId, DisbursementId, MeetingId, PartyId, PledgeId } from '../vocabulary/identifiers.ts'
import { FinanceType } from '../vocabulary/financeType.ts'
import { Milestone } from '../vocabulary/milestone.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Period } from '../vocabulary/period.ts'
import { Resource } from '../vocabulary/resource.ts'
import { Theme } from '../vocabulary/theme.ts'

/** A point at which funds begin or cease to flow: a date, or a period after a milestone of the agreement (null: at it). */
export const TermBound = t.union(
  [
    t.type({ type: t.literal('OnDate'), date: OccurrenceDate }),
    t.type({ type: t.literal('Relative'), to: Milestone, after: nullable(Period) })
  ],
  'TermBound'
)
export type TermBound = t.TypeOf<typeof TermBound>

/** Earlier funds to which these are added: a pledge on record, or null, and what the source says of it. */
export const EarlierFunding = t.type({ pledge: nullable(PledgeId), description: nullable(Text) }, 'EarlierFunding')
export interface EarlierFunding extends t.TypeOf<typeof EarlierFunding> {}

/** One of several programmes that share a sum, and its part, where the source says how much. */
export const Programme = t.type({ name: Text, resource: nullable(Resource) }, 'Programme')
export interface Programme extends t.TypeOf<typeof Programme> {}

const pledged = {
  pledgeId: PledgeId,
  donor: PartyId,
  recipient: nullable(PartyId),
  through: nullable(PartyId),
  resource: Resource,
  purpose: Text,
  beneficiaries: Beneficiaries,
  countries: CountryLinks,
  on: OccurrenceDate,
  period: nullable(Period),
  agreement: nullable(AgreementId),
  meeting: nullable(MeetingId),
  themes: t.readonlyArray(Theme)
}

/** The first shape of a pledge: without finance type, start, end, earlier funds and programmes. */
export const FundingPledgedV1 = eventCodec('FundingPledged', 1, t.type(pledged))

const promise = t.type({
  ...pledged,
  finance: nullable(FinanceType),
  starts: nullable(TermBound),
  ends: nullable(TermBound),
  additionalTo: nullable(EarlierFunding),
  programmes: t.readonlyArray(Programme)
})

/**
 * A donor promised a resource. `countries` names the donor's side; the beneficiary countries stand in `beneficiaries`.
 *
 * `period` is a length, `starts` and `ends` are its points: "for three years from signature", "by 2031" (`../2031`).
 * `additionalTo`: these funds come on top of earlier ones, which need not be on record; a new total of the
 * same pledge is `PledgeRevised`. `programmes` share the sum, which is counted once.
 */
export const FundingPledged = occurrenceCodec('FundingPledged', 2, promise)
export interface FundingPledged extends t.TypeOf<typeof FundingPledged> {}
/**
 * States a pledge: once for each identifier, above zero, with no beneficiary or programme named twice; the programmes get
 * no more than the pledge, and the funds do not end certainly before they start. One pledge for ten countries is one
 * event. An intention to fund is `intentExpressed`.
 */
export const fundingPledged = (data: FundingPledged['data']): FundingPledged => ({ type: 'FundingPledged', data })

/**
 * A source speaks of funds as pledged, and does not report the pledge: "the first half of the five million pledged was
 * paid". `on` is the date at which the source speaks, `resource` the total that it gives; the funds were pledged by then.
 */
export const PledgeAttested = occurrenceCodec('PledgeAttested', 1, promise)
export interface PledgeAttested extends t.TypeOf<typeof PledgeAttested> {}
/**
 * States that a source speaks of a pledge, as often as sources do, under the rules of `fundingPledged`. It is revised,
 * disbursed and cancelled as any pledge is. Where a source reports the pledge, use `fundingPledged`, which may be recorded
 * later, is not certainly after the attestation, and is of the same currency and kind of resource.
 */
export const pledgeAttested = (data: PledgeAttested['data']): PledgeAttested => ({ type: 'PledgeAttested', data })

/** The pledge now amounts to this in all: the new total replaces the old one, it does not add to it. */
export const PledgeRevised = occurrenceCodec(
  'PledgeRevised',
  1,
  t.type({ pledgeId: PledgeId, total: Resource, on: OccurrenceDate, reason: nullable(Text) })
)
export interface PledgeRevised extends t.TypeOf<typeof PledgeRevised> {}
/** States the new total of a standing pledge, above zero and in the same currency and kind of resource. */
export const pledgeRevised = (data: PledgeRevised['data']): PledgeRevised => ({ type: 'PledgeRevised', data })

/**
 * Part of the pledge, or all of it, was handed over. More than was pledged is an anomaly for the view to show. Nothing at
 * all, 0, is a report too: that by then nothing had been handed over, which is not the same as no report.
 */
export const DisbursementRecorded = occurrenceCodec(
  'DisbursementRecorded',
  1,
  t.type({
    pledgeId: PledgeId,
    disbursementId: DisbursementId,
    resource: Resource,
    to: nullable(PartyId),
    on: OccurrenceDate
  })
)
export interface DisbursementRecorded extends t.TypeOf<typeof DisbursementRecorded> {}
/**
 * States a disbursement under a standing pledge: once for each identifier, not below zero, in the currency or kind of the
 * pledge. It may exceed the pledge; 0 states that nothing was handed over by then.
 */
export const disbursementRecorded = (data: DisbursementRecorded['data']): DisbursementRecorded => ({
  type: 'DisbursementRecorded',
  data
})

/** The rest of a promise, not yet handed over, will not be. */
export const PledgeCancelled = occurrenceCodec(
  'PledgeCancelled',
  1,
  t.type({ pledgeId: PledgeId, on: OccurrenceDate, reason: nullable(Text) })
)
export interface PledgeCancelled extends t.TypeOf<typeof PledgeCancelled> {}
/** States that the rest of a pledge will not be handed over. The pledge takes nothing but corrections afterwards. */
export const pledgeCancelled = (data: PledgeCancelled['data']): PledgeCancelled => ({ type: 'PledgeCancelled', data })

/** The event that each command records. */
export interface PledgeFacts {
  readonly PledgeFunding: FundingPledged
  readonly AttestPledge: PledgeAttested
  readonly RevisePledge: PledgeRevised
  readonly RecordDisbursement: DisbursementRecorded
  readonly CancelPledge: PledgeCancelled
}
/** The events of a pledge: promised or spoken of, revised, disbursed, cancelled. */
export type PledgeEvent = EventIn<PledgeFacts>
/** The commands to a pledge, one for each of its events. */
export type PledgeCommand = CommandIn<PledgeFacts>

const promised = { step: 'Opens', binds: 'Pledge', parts: partsOfGift, countries: beneficiaryCountries } as const

/** The table of pledges: the event that each command records, with its strength, parts and countries. */
export const pledgeFacts = subjectFacts<PledgeFacts>({
  PledgeFunding: { records: FundingPledged, strength: 'Pledged', ...promised },
  AttestPledge: { records: PledgeAttested, strength: 'Attested', ...promised },
  RevisePledge: { records: PledgeRevised, strength: 'Pledged', step: 'FollowsUp' },
  RecordDisbursement: {
    records: DisbursementRecorded,
    strength: 'Occurred',
    step: 'FollowsUp',
    parts: ({ to }) => ({ Recipient: to })
  },
  CancelPledge: { records: PledgeCancelled, strength: 'Occurred', step: 'Ends' }
})
