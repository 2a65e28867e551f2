import {
  type CountryRole,
  type DatedEvent,
  type MeetingId,
  meetingOf,
  partiesOf,
  type PartyId,
  peopleOf,
  type PersonNamed,
  type Place,
  type Resource,
  type Strength,
  strengthOf,
  type Theme,
  type VisitId
} from '@communique/core'
import type { Citation, Effective, EventId, Instant, RecorderId, StreamName } from '@communique/kernel'
import { citationsOf, type CorrectionNote, correctionNotes } from '../shared/correctionNote.ts'
import { type Dissent, dissentFrom } from '../shared/dissent.ts'
import type { ShownDate } from '../shared/shownDate.ts'

/** A person whom a timeline shows: one who took part and is named. */
export interface PersonShown extends PersonNamed {
  readonly capacity: Exclude<PersonNamed['capacity'], 'Quoted'>
}

/** The part of a subject that a timeline remembers for later events of its stream that name no country. */
export interface TimelineSubject {
  readonly roles: ReadonlyArray<CountryRole>
  readonly through: ReadonlyArray<PartyId>
  readonly parties: ReadonlyArray<PartyId>
  readonly themes: ReadonlyArray<Theme>
}

/**
 * One thing that happened between an organisation and a country: what, when and how firmly, who took part, in which
 * roles the country did, and on whose word it stands.
 *
 * @category country timeline
 * @since 0.1.0
 */
export interface TimelineEntry {
  readonly eventId: EventId
  readonly stream: StreamName
  readonly position: number
  readonly recordedAt: Instant
  readonly recordedBy: RecorderId
  /** The fact as data: the event's type and its content as it is believed now. */
  readonly fact: DatedEvent
  readonly strength: Strength
  /** Whom the event names, then whom the subject names that it follows up; each once. */
  readonly parties: ReadonlyArray<PartyId>
  readonly people: ReadonlyArray<PersonShown>
  /** The roles of this timeline's country, never none, the closest tie first. */
  readonly roles: ReadonlyArray<CountryRole>
  /** The parties through which the country has them. */
  readonly through: ReadonlyArray<PartyId>
  readonly date: ShownDate
  readonly place: Place | null
  readonly meeting: MeetingId | null
  readonly visit: VisitId | null
  /** Those of the subject, where the event follows one up. */
  readonly themes: ReadonlyArray<Theme>
  readonly resources: ReadonlyArray<Resource>
  /** Those of the latest correction first, then the event's own, last those of further sources that say the same. */
  readonly citations: ReadonlyArray<Citation>
  /** Latest first; empty if it was never corrected. */
  readonly corrections: ReadonlyArray<CorrectionNote>
  /** The further sources that say otherwise, latest first, each with its own content; they change no belief. */
  readonly dissent: ReadonlyArray<Dissent>
}

/** Whom an event and its subject name, each once. */
export const partiesTogether = (
  event: Effective<DatedEvent>,
  ofSubject: ReadonlyArray<PartyId>
): ReadonlyArray<PartyId> => {
  const named = partiesOf(event)
  // What names its countries names its parties too, and those are its subject's.
  if (named.every((party, at) => party === ofSubject[at])) return ofSubject
  return [...new Set([...named, ...ofSubject])]
}

const isShown = (named: PersonNamed): named is PersonShown =>
  named.capacity !== 'Quoted' && (named.person !== null || named.printedName !== null)

const resourceOf = ({ data }: DatedEvent): Resource | null => {
  if ('resource' in data) return data.resource
  if ('total' in data) return data.total
  return 'reward' in data ? data.reward : null
}

const visitOf = ({ data }: DatedEvent): VisitId | null => {
  if ('visitId' in data) return data.visitId
  return 'visit' in data ? data.visit : null
}

/** The fields of an entry that are the same in every timeline: all but the part of the country or party it is about. */
export type SharedEntry = Omit<TimelineEntry, 'roles' | 'through' | 'parties' | 'themes'>

/** The entry of an event in anyone's timeline. */
export const sharedEntryOf = (event: Effective<DatedEvent>, date: ShownDate): SharedEntry => {
  const resource = resourceOf(event)
  return {
    eventId: event.id,
    stream: event.stream,
    position: event.position,
    recordedAt: event.recordedAt,
    recordedBy: event.recordedBy,
    // Type and data belong together: they were one event.
    fact: { type: event.type, data: event.data } as DatedEvent,
    strength: strengthOf(event),
    people: peopleOf(event).filter(isShown),
    date,
    place: 'place' in event.data ? event.data.place : null,
    meeting: meetingOf(event),
    visit: visitOf(event),
    resources: resource === null ? [] : [resource],
    // Entries are not written to, so they may show the event's own.
    citations:
      event.corrections.length === 0 && event.attestations === undefined ? event.citations : citationsOf(event),
    corrections: correctionNotes(event),
    dissent: dissentFrom(event)
  }
}
