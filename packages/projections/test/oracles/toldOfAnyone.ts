import { type CooperationEvent, meetingOf, occurrenceOf, ordOccurrence, type Resource } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { PersonShown, TimelineEntry } from '../../src/timeline/entry.ts'
import type { DatedEvent, Strength } from '../../src/strength.ts'
import type { Believed } from '../histories.ts'
import { dated, notesOn, wordsFor } from './looking.ts'

/** What a timeline tells alike, whoever it is about. */
export type ToldOfAnyone = Omit<TimelineEntry, 'roles' | 'through' | 'parties' | 'themes'>

type Told = Effective<DatedEvent>

/** It occurred at some time: sources, parties and persons do not. */
const isDated = (event: Effective<CooperationEvent>): event is Told => occurrenceOf(event) !== null

/** What goes on with a subject and does not say anew whom it concerns. */
const goesOn =
  /^(Undertaking(Progressed|Fulfilled|Lapsed)|Agreement(EnteredIntoForce|Amended|Extended|Expired|Terminated)|Obligation(Fulfilled|Waived)|Pledge(Revised|Cancelled)|DisbursementRecorded|InitiativeConcluded|Designation(Opened|Concluded)|JointBodyDissolved)$/

/** What is told once, and nothing goes on with: a meeting, a visit, a step of an observer, a gathering. */
const toldOnce =
  /^(MeetingHeld|VisitPaid|Observer(Invited|Applied|Admitted|Declined|Withdrawn|StatusAttested)|Gathering(Announced|Held)|ParticipationAnnounced|SpeakerInvited)$/

/** It goes on with the subject of its stream. */
export const followsUp = ({ type }: CooperationEvent): boolean => goesOn.test(type)

/** An undertaking, a text, a pledge, an initiative, a designation or a joint body, which later news may follow up. */
export const opensSubject = (event: Effective<CooperationEvent>): event is Told =>
  isDated(event) && !goesOn.test(event.type) && !toldOnce.test(event.type)

/** All that has a date, by earliest day, latest day, and as it was recorded. */
export const inOrderOfOccurrence = (history: Believed): ReadonlyArray<Told> =>
  history.filter(isDated).toSorted((a, b) => ordOccurrence.compare(a.data.on, b.data.on) || a.position - b.position)

/** What was recorded in the stream of an event before it, the latest first. */
export const before = (history: Believed, event: Told): ReadonlyArray<Effective<CooperationEvent>> =>
  history.filter(({ stream, position }) => stream === event.stream && position < event.position).toReversed()

/** How firmly each is said; everything else occurred. */
const firmness: ReadonlyArray<readonly [Strength, RegExp]> = [
  ['Signed', /^(MoUSigned|AgreementSigned)$/],
  [
    'Agreed',
    /^(UndertakingAgreed|AgreementDraftingAgreed|AgreementAmended|AgreementExtended|ObligationWaived|JointBodyAgreed)$/
  ],
  ['Pledged', /^(FundingPledged|PledgeRevised)$/],
  ['Invited', /^(ObserverInvited|SpeakerInvited)$/],
  ['Announced', /^(PrizeAnnounced|GatheringAnnounced|ParticipationAnnounced)$/],
  ['Proposed', /^ProposalTabled$/],
  ['Intended', /^IntentExpressed$/],
  ['Attested', /^(ObserverStatusAttested|InitiativeAttested)$/],
  ['Reported', /^InitiativeFigureReported$/]
]

const strengthTold = (event: DatedEvent): Strength => {
  if (event.type === 'InitiativeInvitationExtended')
    return event.data.strength === 'Tentative' ? 'TentativelyInvited' : 'Invited'
  return firmness.find(([, types]) => types.test(event.type))?.[0] ?? 'Occurred'
}

/** Who sat on either side, who travelled, who signed, who was invited to speak. */
const peopleTold = (event: DatedEvent): ReadonlyArray<PersonShown> => {
  switch (event.type) {
    case 'MeetingHeld':
      return event.data.delegations.flatMap(({ party, participants }) =>
        participants.map((participant) => ({ ...participant, party }))
      )
    case 'VisitPaid':
      return event.data.participants.map((participant) => ({ ...participant, party: event.data.visitor }))
    case 'MoUSigned':
    case 'AgreementSigned':
      // A party may have signed without anybody being named.
      return event.data.signatures.flatMap(({ party, person, printedName, printedTitle }) =>
        person === null && printedName === null
          ? []
          : [{ person, printedName, printedTitle, capacity: 'Signer' as const, party }]
      )
    case 'SpeakerInvited': {
      const { speaker: person, party } = event.data
      return [{ person, printedName: null, printedTitle: null, capacity: 'Invited', party }]
    }
    default:
      return []
  }
}

/** What was or is to be given: what an undertaking or a payment takes, what a pledge comes to now, what a prize is. */
const resourcesTold = ({ data }: DatedEvent): ReadonlyArray<Resource> =>
  [
    'resource' in data ? data.resource : null,
    'total' in data ? data.total : null,
    'reward' in data ? data.reward : null
  ].filter((resource) => resource !== null)

/** The visit it is, or was part of. */
const visitTold = ({ type, data }: DatedEvent): TimelineEntry['visit'] => {
  if (type === 'VisitPaid') return data.visitId
  return type === 'MeetingHeld' ? data.visit : null
}

/** What, when, where, who, how firmly, and on whose word. */
export const toldOfAnyone = (event: Told): ToldOfAnyone => {
  const { id: eventId, stream, position, recordedAt, recordedBy, type, data } = event
  return {
    eventId,
    stream,
    position,
    recordedAt,
    recordedBy,
    fact: { type, data } as DatedEvent, // they were one event
    strength: strengthTold(event),
    people: peopleTold(event),
    date: dated(data.on),
    place: 'place' in data ? data.place : null,
    meeting: meetingOf(event),
    visit: visitTold(event),
    resources: resourcesTold(event),
    citations: wordsFor([event]),
    corrections: notesOn(event)
  }
}

/** What is told of each event as it occurred, and what stands of each subject: of one stream, the latest. */
export const timelineTold = <Entry, Subject>(
  history: Believed,
  entriesFor: (event: Told) => ReadonlyArray<Entry>,
  isConcerned: (event: Told) => boolean,
  subjectOf: (event: Told) => Subject
) => ({
  entries: inOrderOfOccurrence(history).flatMap(entriesFor),
  subjects: Object.fromEntries(
    history
      .filter(opensSubject)
      .filter(isConcerned)
      .map((event) => [event.stream, subjectOf(event)])
  )
})
