import {
  type CooperationEvent,
  type DatedEvent,
  meetingOf,
  occurrenceOf,
  ordOccurrence,
  peopleOf,
  type Resource,
  strengthOf
} from '@communique/core'
import { subjectStepOf } from '@communique/core/advanced'
import type { Effective } from '@communique/kernel'
import type { PersonShown, TimelineEntry } from '../../src/timeline/entry.ts'
import type { Believed } from '../histories.ts'
import { dated, dissentIn, notesOn, wordsFor } from './neighbours.ts'

/** The fields of an entry that are the same in every timeline. */
export type SharedEntry = Omit<TimelineEntry, 'roles' | 'through' | 'parties' | 'themes'>

type Dated = Effective<DatedEvent>

/** It occurred at some time: sources, parties and persons do not. */
const isDated = (event: Effective<CooperationEvent>): event is Dated => occurrenceOf(event) !== null

/** It goes on with the subject of its stream. */
export const followsUp = (event: Effective<CooperationEvent>): boolean =>
  isDated(event) && ['FollowsUp', 'Ends'].includes(subjectStepOf(event.type))

/** An undertaking, a text, a pledge, an initiative, a designation or a joint body, which later news may follow up. */
export const opensSubject = (event: Effective<CooperationEvent>): event is Dated =>
  isDated(event) && subjectStepOf(event.type) === 'Opens'

/** All that has a date, by earliest day, latest day, and as it was recorded. */
export const inOrderOfOccurrence = (history: Believed): ReadonlyArray<Dated> =>
  history.filter(isDated).toSorted((a, b) => ordOccurrence.compare(a.data.on, b.data.on) || a.position - b.position)

/** The events recorded in the stream of an event before it, the latest first. */
export const before = (history: Believed, event: Dated): ReadonlyArray<Effective<CooperationEvent>> =>
  history.filter(({ stream, position }) => stream === event.stream && position < event.position).toReversed()

/** Those who are named and took part: nobody who only said what a text contains. */
const peopleIn = (event: DatedEvent): ReadonlyArray<PersonShown> =>
  peopleOf(event).flatMap(({ capacity, ...named }) =>
    capacity === 'Quoted' || (named.person === null && named.printedName === null) ? [] : [{ ...named, capacity }]
  )

/** The resources given or to be given: those of an undertaking or a payment, the present total of a pledge, a prize. */
const resourcesOf = ({ data }: DatedEvent): ReadonlyArray<Resource> =>
  [
    'resource' in data ? data.resource : null,
    'total' in data ? data.total : null,
    'reward' in data ? data.reward : null
  ].filter((resource) => resource !== null)

/** The visit it is, or was part of. */
const visitOf = ({ data }: DatedEvent): TimelineEntry['visit'] => {
  if ('visitId' in data) return data.visitId
  return 'visit' in data ? data.visit : null
}

/** The shared entry of an event, read from the event alone. */
export const sharedEntryOracle = (event: Dated): SharedEntry => {
  const { id: eventId, stream, position, recordedAt, recordedBy, type, data } = event
  return {
    eventId,
    stream,
    position,
    recordedAt,
    recordedBy,
    fact: { type, data } as DatedEvent, // they were one event
    strength: strengthOf(event),
    people: peopleIn(event),
    date: dated(data.on),
    place: 'place' in data ? data.place : null,
    meeting: meetingOf(event),
    visit: visitOf(event),
    resources: resourcesOf(event),
    citations: wordsFor([event]),
    corrections: notesOn(event),
    dissent: dissentIn(event)
  }
}

/** The entries in the order of occurrence, and for each stream the latest subject. */
export const timelineOracle = <Entry, Subject>(
  history: Believed,
  entriesFor: (event: Dated) => ReadonlyArray<Entry>,
  isConcerned: (event: Dated) => boolean,
  subjectOf: (event: Dated) => Subject
) => ({
  entries: inOrderOfOccurrence(history).flatMap(entriesFor),
  subjects: Object.fromEntries(
    history
      .filter(opensSubject)
      .filter(isConcerned)
      .map((event) => [event.stream, subjectOf(event)])
  )
})
