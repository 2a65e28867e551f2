import {
  boundsOf,
  countryLinks,
  type DatedEvent,
  type OccurrenceDate,
  ordOccurrence,
  partiesOf,
  type Strength
} from '@communique/core'
import type { CalendarEntry, CalendarPage } from '../../src/views/calendar/calendar.ts'
import type { Believed } from '../histories.ts'
import { dated, ofEach } from './neighbours.ts'

/** The strengths of facts other than occurrences. */
const firmness: ReadonlyArray<readonly [Strength, RegExp]> = [
  ['Intended', /^IntentExpressed$/],
  ['Proposed', /^ProposalTabled$/],
  ['Agreed', /^(UndertakingAgreed|AgreementDraftingAgreed|JointBodyAgreed)$/],
  ['Agreed', /^(AgreementAmended|AgreementExtended|ObligationWaived)$/],
  ['Agreed', /^(ConsentToBeBoundExpressed|TreatyAmendmentAccepted)$/],
  ['Signed', /^(MoUSigned|AgreementSigned|TreatySigned)$/],
  ['Pledged', /^(FundingPledged|PledgeRevised)$/],
  ['Invited', /^(ObserverInvited|SpeakerInvited|InvitationExtended)$/],
  ['Announced', /^(PrizeAnnounced|GatheringAnnounced|ParticipationAnnounced)$/],
  ['Announced', /^(VisitAnnounced|InaugurationAnnounced|InvitationAnswered)$/],
  ['Attested', /^(TextsRelated|JointBodyAttested|ObserverStatusAttested|InitiativeAttested|TreatyAttested)$/],
  [
    'Attested',
    /^(AgreementAttested|PledgeAttested|UndertakingAttested|MembershipAttested|OfficeAttested|DesignationAttested)$/
  ],
  ['Reported', /^(InitiativeFigureReported|ObligationReported|IndicatorReported|IndicatorRestated)$/]
]

const strengthOf = (fact: DatedEvent): Strength => {
  if (fact.type === 'InitiativeInvitationExtended')
    return fact.data.strength === 'Tentative' ? 'TentativelyInvited' : 'Invited'
  return firmness.find(([, types]) => types.test(fact.type))?.[0] ?? 'Occurred'
}

/** The day, the month or the year within which both ends of the date lie; or else the page of what spans years. */
const pageOf = (date: OccurrenceDate): string => {
  const { earliest, latest } = boundsOf(date)
  if (earliest === null || latest === null) return 'spans'
  const [day, month, year] = [earliest, earliest.replace(/-\d\d$/, ''), earliest.replace(/-\d\d-\d\d$/, '')]
  return [day, month, year].find((unit) => latest === unit || latest.startsWith(`${unit}-`)) ?? 'spans'
}

interface Noted {
  readonly page: string
  readonly on: OccurrenceDate
  readonly entry: CalendarEntry
}

/** Everything that the calendar notes, each under its page, in the order of recording. */
const notedIn = (history: Believed): ReadonlyArray<Noted> =>
  history.flatMap((event) => {
    if (!('on' in event.data)) return []
    const fact = { type: event.type, data: event.data } as DatedEvent // they were one event
    const dates: ReadonlyArray<readonly [CalendarEntry['as'], OccurrenceDate | null]> = [
      ['Occurred', fact.data.on],
      ['Scheduled', 'scheduledFor' in fact.data ? fact.data.scheduledFor : null],
      ['Period', fact.type === 'DesignationConferred' || fact.type === 'DesignationAttested' ? fact.data.period : null]
    ]
    const about = {
      eventId: event.id,
      stream: event.stream,
      position: event.position,
      fact,
      strength: strengthOf(fact),
      parties: partiesOf(event),
      countries: countryLinks(event)
    }
    return dates.flatMap(([as, on]) =>
      on === null ? [] : [{ page: pageOf(on), on, entry: { ...about, as, date: dated(on) } }]
    )
  })

/** Of each page: whatever is noted there, in the order of occurrence and, on equal days, of recording. */
export const calendarOracle = (history: Believed): Readonly<Record<string, CalendarPage>> => {
  const noted = notedIn(history)
  return ofEach(
    noted.map(({ page }) => page),
    (name) => ({
      entries: noted
        .filter(({ page }) => page === name)
        .toSorted((a, b) => ordOccurrence.compare(a.on, b.on))
        .map(({ entry }) => entry)
    })
  )
}
