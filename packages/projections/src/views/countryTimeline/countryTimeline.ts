import {
  type CooperationEvent,
  type CountryCode,
  countryLinks,
  type CountryRole,
  type DatedEvent
} from '@communique/core'
import type { Effective, StreamName } from '@communique/kernel'
import { type ByOccurrence, byOccurrenceAs, recordingOrderIsVisible } from '../../shared/occurrenceOrder.ts'
import type { Projection, Recipe } from '../../engine/projection.ts'
import { table, type Table } from '../../engine/structures/table.ts'
import { isFollowedUp, timelineRecipes } from '../../timeline/timelineRecipes.ts'
import { partiesTogether, type TimelineEntry, type TimelineSubject } from '../../timeline/entry.ts'
import { defaultRoles } from '../../timeline/countryRoles.ts'
import { subjectIn } from './subjectIn.ts'
import { LazyEntry, LazyEvent } from '../../timeline/lazyEvent.ts'

/** The timeline of one country. */
export interface CountryTimeline {
  /** In the order of occurrence: earliest day, latest day, then recording. */
  readonly entries: ReadonlyArray<TimelineEntry>
  /** By stream: the country's part in a subject that may be followed up, as the latest event that names it has it. */
  readonly subjects: Readonly<Record<StreamName, TimelineSubject>>
}

/** A subject as the view holds it; restored from JSON, it is as the reader sees it. */
type SubjectMember = TimelineSubject | TimelineEvent

/** An event in the timeline of a country. */
class TimelineEvent extends LazyEntry {
  /** The country, where the event names it; else what it follows up. */
  readonly #part: CountryCode | SubjectMember

  constructor(lazy: LazyEvent, part: CountryCode | SubjectMember) {
    super(lazy)
    this.#part = part
  }

  subject(): TimelineSubject {
    return typeof this.#part === 'string' ? subjectIn(this.lazy, this.#part) : shownSubject(this.#part)
  }
}

const shownSubject = (subject: SubjectMember): TimelineSubject =>
  subject instanceof TimelineEvent ? subject.subject() : subject

/** An entry as a timeline keeps it; made from JSON, it is as the reader sees it. */
type TimelineMember = TimelineEntry | TimelineEvent

/** The timeline as its recipes see it. */
export interface CountryTimelineDraft {
  readonly entries: ByOccurrence<TimelineMember>
  readonly subjects: Table<SubjectMember>
}

/** Data of an event that all the countries it concerns share. */
export interface PreparedForCountries {
  /** Those it names. */
  readonly countries: ReadonlyArray<CountryCode>
  readonly lazy: LazyEvent
}

type CountryRecipe = Recipe<DatedEvent, CountryTimelineDraft, PreparedForCountries>

const shownEntry = (entry: TimelineMember): TimelineEntry => {
  if (!(entry instanceof TimelineEvent)) return entry
  const { event, sharedEntry } = entry.lazy.read()
  const subject = entry.subject()
  // Field by field: entries are many, and spreading takes several times as long.
  return {
    eventId: sharedEntry.eventId,
    stream: sharedEntry.stream,
    position: sharedEntry.position,
    recordedAt: sharedEntry.recordedAt,
    recordedBy: sharedEntry.recordedBy,
    fact: sharedEntry.fact,
    strength: sharedEntry.strength,
    parties: partiesTogether(event, subject.parties),
    people: sharedEntry.people,
    roles: subject.roles,
    through: subject.through,
    date: sharedEntry.date,
    place: sharedEntry.place,
    meeting: sharedEntry.meeting,
    visit: sharedEntry.visit,
    themes: subject.themes,
    resources: sharedEntry.resources,
    citations: sharedEntry.citations,
    corrections: sharedEntry.corrections,
    dissent: sharedEntry.dissent
  }
}

/** An event that names its countries concerns those, and no other country that its subject concerned before. */
const namesCountries: CountryRecipe = (draft, event, country, { countries, lazy }) => {
  const named = countries.find((code) => code === country)
  if (named === undefined) return
  const entry = new TimelineEvent(lazy, named)
  if (isFollowedUp(event)) draft.subjects.set(event.stream, entry)
  draft.entries.insert(entry)
}

/** An event that names no country concerns those its subject concerns, in the roles they have there. */
const followsUp: CountryRecipe = (draft, event, _country, { lazy }) => {
  const subject = draft.subjects.get(event.stream)
  if (subject !== undefined) draft.entries.insert(new TimelineEvent(lazy, subject))
}

/**
 * The history with a country: each fact in order, with the country's role, its strength and its source.
 *
 * One view for each country, under its code. An event that names countries stands in their timelines only: that one
 * country joined a coalition is no news of another that was invited. What follows up a subject, such as an agreement's
 * entry into force, stands in the timelines of the countries that the subject names. A prize that is announced and a
 * figure that is reported name no country and stand in none.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, countryTimeline, fold, shownEntries } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(countryTimeline)(cooperationAsOf(history, {}))
 *
 * const japan = views['JP']
 * const entries = japan ===  undefined ? [] : shownEntries(japan).map(({ fact, strength, date }) => [fact.type, strength, date.latest])
 * assert.deepEqual(entries[0], ['MeetingHeld', 'Occurred', '2020-07-29'])
 * assert.deepEqual(entries[1], ['ObserverInvited', 'Invited', '2020-07-29'])
 * @category country timeline
 * @since 0.1.0
 */
export const countryTimeline: Projection<
  CooperationEvent,
  CountryTimeline,
  CountryTimelineDraft,
  PreparedForCountries
> = {
  name: 'countryTimeline',
  version: 4,
  except: recordingOrderIsVisible,
  prepare: (event, pack) => ({
    countries: countryLinks(event).map(({ country }) => country),
    lazy: new LazyEvent(event as Effective<DatedEvent>, pack) // only an event that has a recipe has a row, and those have dates
  }),
  keys: (_event, { countries }) => countries,
  routing: 'ByStream',
  initialView: {
    entries: byOccurrenceAs<TimelineMember, TimelineEntry>({ shown: shownEntry, stored: (entry) => entry }),
    subjects: table<SubjectMember, TimelineSubject>({ shown: shownSubject, stored: (subject) => subject })
  },
  when: timelineRecipes({ names: namesCountries, followsUp }),
  forget: (draft, { stream, position, id: eventId }, _country, { lazy: { date } }) => {
    draft.entries.remove({ date, position, eventId })
    draft.subjects.delete(stream)
  }
}

/**
 * The entries in which the country has at least one of these roles, in the order of the timeline.
 *
 * @category country timeline
 * @since 0.1.0
 */
export const shownEntries = (
  { entries }: CountryTimeline,
  roles: ReadonlyArray<CountryRole> = defaultRoles
): ReadonlyArray<TimelineEntry> => entries.filter((entry) => entry.roles.some((role) => roles.includes(role)))
