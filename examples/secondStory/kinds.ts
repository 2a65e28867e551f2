import { type CooperationEvent, type CooperationEventType, OccurrenceDate } from '@communique/core'
import { circumstancesOf, formerCountryOf, isDatedType } from '@communique/core/advanced'
import type { ShownDocument } from './shown.ts'

/** A kind of thing that sources say; `shows` says whether a document has it on record, or where else it is shown. */
export interface Kind {
  readonly kind: string
  readonly shows: ((document: ShownDocument) => boolean) | string
}

type Test = (event: CooperationEvent) => boolean

const some =
  (test: Test) =>
  ({ facts }: ShownDocument): boolean =>
    facts.some(test)
const ofType = (...types: ReadonlyArray<CooperationEventType>) => some(({ type }) => types.includes(type))
const named = (pattern: RegExp) => some(({ type }) => pattern.test(type))
const isAttested: Test = ({ type }) => type.endsWith('Attested')

/** Every value of a fact, at any depth. */
const valuesIn = (value: unknown): ReadonlyArray<unknown> =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value]
const dates = (test: (date: OccurrenceDate) => boolean): Test => {
  const hasOne = (value: unknown): boolean => OccurrenceDate.is(value) && test(value)
  return ({ data }) => valuesIn(data).some(hasOne)
}

const delegationsOf = (event: CooperationEvent) => (event.type === 'MeetingHeld' ? event.data.delegations : [])
const participantsOf = (event: CooperationEvent) => delegationsOf(event).flatMap(({ participants }) => participants)
const hasTwoTitles: Test = (event) => {
  const people = participantsOf(event)
  return people.some(({ person, printedTitle }) =>
    people.some((other) => person !== null && other.person === person && other.printedTitle !== printedTitle)
  )
}
const special = ['DiplomaticMission', 'Fund', 'GroupOfStates', 'Bank', 'ArmedGroup', 'PrivatePerson']
const pledgesMore: Test = (event) =>
  event.type === 'FundingPledged' &&
  [event.data.period, event.data.starts, event.data.ends, event.data.additionalTo, event.data.finance].some(
    (part) => part !== null
  )
const otherNames = /\b(?:Counterpart|Signatory|Invitee|Host|Seat|Donor): (?:[^\n]*[\u0600-\u06FF])/

/** Kinds of facts that real sources state beyond those of the ten releases, in the order in which they were found. */
export const kinds: ReadonlyArray<Kind> = [
  {
    kind: 'Somebody present who is no side',
    shows: some((event) => (circumstancesOf(event)?.present.length ?? 0) > 0)
  },
  {
    kind: 'Several bodies on one side',
    shows: some((event) => delegationsOf(event).some(({ alongside }) => alongside !== undefined))
  },
  {
    kind: 'An office without a name at the table',
    shows: some((event) =>
      participantsOf(event).some(({ person, printedTitle }) => person === null && printedTitle !== null)
    )
  },
  {
    kind: 'Two titles of one person at one meeting',
    shows: ({ corrected }) => corrected.some(hasTwoTitles)
  },
  { kind: 'Offices', shows: named(/^Office/) },
  { kind: 'Membership of organisations', shows: named(/^Membership/) },
  {
    kind: 'Missions, funds, groups of states, banks, armed groups and persons as parties',
    shows: some((event) => event.type === 'PartyRegistered' && special.includes(event.data.kind))
  },
  {
    kind: 'Bodies of a party, which roll up to it',
    shows: some(
      (event) => event.type === 'PartiesRelated' || (event.type === 'PartyRegistered' && event.data.parent !== null)
    )
  },
  {
    kind: 'A seat that comes to be known later',
    shows: ({ corrected }) => corrected.some((event) => event.type === 'PartyRegistered' && event.data.country !== null)
  },
  {
    kind: 'Multilateral treaties',
    shows: ofType('TreatyTextAdopted', 'ConsentToBeBoundExpressed', 'TreatyEnteredIntoForce')
  },
  {
    kind: 'Ends, with a notice and a later effect',
    shows: some(
      (event) =>
        (event.type === 'AgreementTerminated' ||
          event.type === 'MembershipEnded' ||
          event.type === 'WithdrawalNotified') &&
        event.data.effectiveOn !== null
    )
  },
  {
    kind: 'Duties: recurring, delivered in parts, fulfilled for one instance',
    shows: ofType('ObligationPartlyFulfilled', 'ObligationFulfilled', 'ObligationReported')
  },
  { kind: 'Relations between texts', shows: ofType('TextsRelated') },
  { kind: 'Pledges with a period, a sort of finance, or on top of earlier ones', shows: some(pledgesMore) },
  { kind: 'Aid delivered without a known pledge', shows: ofType('AidDelivered') },
  { kind: 'A start at any rung', shows: some(isAttested) },
  {
    kind: 'The unnamed and counted',
    shows: some((event) => (circumstancesOf(event)?.unnamed.length ?? 0) > 0)
  },
  {
    kind: 'In the margins of a gathering, or by an organ of an organisation',
    shows: some((event) => {
      const { inMarginsOf = null, organ = null } = circumstancesOf(event) ?? {}
      return inMarginsOf !== null || organ !== null
    })
  },
  {
    kind: 'Announced, then took place; invitations and their answers; visits and openings',
    shows: named(/^(?:Visit|PartyVisited|Invitation|Inauguration|GatheringAnnounced)/)
  },
  { kind: 'Joint bodies', shows: named(/^JointBody/) },
  { kind: 'Figures, with breakdowns, restated later', shows: named(/^Indicator/) },
  {
    kind: 'A further source that says the same, or otherwise',
    shows: ({ attested }) => attested.length > 0
  },
  {
    kind: 'The day of publication, beside those of the fact and of the record',
    shows: some((event) => event.type === 'SourceRecorded' && event.data.publishedOn !== null)
  },
  {
    kind: 'A fact that follows up another',
    shows: some((event) => (circumstancesOf(event)?.followsUp ?? null) !== null)
  },
  { kind: 'Several corrections by one sentence', shows: ({ corrected }) => corrected.length > 1 },
  { kind: 'A duration, which is no doubt', shows: some(dates(({ edtf }) => /^\{.+\.\..+\}$/.test(edtf))) },
  { kind: 'Due by a year', shows: some((event) => 'due' in event.data && event.data.due !== null) },
  { kind: 'A day without a year', shows: some(dates(({ edtf }) => edtf.startsWith('XXXX'))) },
  {
    kind: 'Undated facts',
    shows: some(
      (event) =>
        isDatedType(event.type) && dates(({ edtf, basis }) => basis === 'Unknown' && edtf.startsWith('..'))(event)
    )
  },
  {
    kind: 'The record of one organisation, or of a pair',
    shows: 'no document, but an answer: public.test.ts asks for a bank and a country'
  },
  {
    kind: 'Identities that nothing introduced',
    shows: 'no document, since a strict ledger takes none: kinds.test.ts tries'
  },
  { kind: 'Countries by their names in other languages', shows: ({ text }) => otherNames.test(text) },
  {
    kind: 'Registers of joint bodies, gatherings, participation and titles',
    shows: named(/^(?:JointBody|Gathering|Designation|Part(?:icipationAnnounced|yParticipated))/)
  },
  {
    kind: 'States that are no more',
    shows: some(
      (event) => 'country' in event.data && event.data.country !== null && formerCountryOf(event.data.country) !== null
    )
  }
]
