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
import { dated, notesOn, wordsFor } from './looking.ts'

/** What a timeline tells alike, whoever it is about. */
export type ToldOfAnyone = Omit<TimelineEntry, 'roles' | 'through' | 'parties' | 'themes'>

type Told = Effective<DatedEvent>

/** It occurred at some time: sources, parties and persons do not. */
const isDated = (event: Effective<CooperationEvent>): event is Told => occurrenceOf(event) !== null

/** It goes on with the subject of its stream. */
export const followsUp = (event: Effective<CooperationEvent>): boolean =>
  isDated(event) && ['FollowsUp', 'Ends'].includes(subjectStepOf(event.type))

/** An undertaking, a text, a pledge, an initiative, a designation or a joint body, which later news may follow up. */
export const opensSubject = (event: Effective<CooperationEvent>): event is Told =>
  isDated(event) && subjectStepOf(event.type) === 'Opens'

/** All that has a date, by earliest day, latest day, and as it was recorded. */
export const inOrderOfOccurrence = (history: Believed): ReadonlyArray<Told> =>
  history.filter(isDated).toSorted((a, b) => ordOccurrence.compare(a.data.on, b.data.on) || a.position - b.position)

/** What was recorded in the stream of an event before it, the latest first. */
export const before = (history: Believed, event: Told): ReadonlyArray<Effective<CooperationEvent>> =>
  history.filter(({ stream, position }) => stream === event.stream && position < event.position).toReversed()

/** Those who are named and took part: nobody who only said what a text contains. */
const peopleTold = (event: DatedEvent): ReadonlyArray<PersonShown> =>
  peopleOf(event).flatMap(({ capacity, ...named }) =>
    capacity === 'Quoted' || (named.person === null && named.printedName === null) ? [] : [{ ...named, capacity }]
  )

/** What was or is to be given: what an undertaking or a payment takes, what a pledge comes to now, what a prize is. */
const resourcesTold = ({ data }: DatedEvent): ReadonlyArray<Resource> =>
  [
    'resource' in data ? data.resource : null,
    'total' in data ? data.total : null,
    'reward' in data ? data.reward : null
  ].filter((resource) => resource !== null)

/** The visit it is, or was part of. */
const visitTold = ({ data }: DatedEvent): TimelineEntry['visit'] => {
  if ('visitId' in data) return data.visitId
  return 'visit' in data ? data.visit : null
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
    strength: strengthOf(event),
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
