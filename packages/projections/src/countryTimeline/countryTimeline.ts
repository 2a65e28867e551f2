import {
  type CooperationEvent,
  countryLinks,
  type CountryRole,
  type Effective,
  partiesOf,
  type StreamName,
  themesOf
} from '@communique/core'
import { castDraft, type Draft } from 'immer'
import { withEntry } from '../inOrder.ts'
import { own } from '../kernel/own.ts'
import type { Projection } from '../kernel/projection.ts'
import type { DatedEvent } from '../strength.ts'
import { timelineRecipes } from '../timelineRecipes.ts'
import { type TimelineEntry, timelineEntry, type TimelineSubject } from './entry.ts'
import { defaultRoles, sortedRoles } from './roles.ts'

/** The timeline of one country. */
export interface CountryTimeline {
  /** In the order of occurrence: earliest day, latest day, then recording. */
  readonly entries: ReadonlyArray<TimelineEntry>
  /** By stream: the country's part in a subject, as the latest event that names the country has it. */
  readonly subjects: Readonly<Record<StreamName, TimelineSubject>>
}

/** An event that names its countries concerns those, and no other country that its subject concerned before. */
const namesCountries = (draft: Draft<CountryTimeline>, event: Effective<DatedEvent>, country: string): void => {
  const links = countryLinks(event).filter((link) => link.country === country)
  if (links.length === 0) return
  const subject: TimelineSubject = {
    roles: sortedRoles(links.map(({ role }) => role)),
    through: [...new Set(links.flatMap(({ through }) => (through === null ? [] : [through])))],
    parties: partiesOf(event),
    themes: themesOf(event)
  }
  draft.subjects[event.stream] = castDraft(subject)
  draft.entries = withEntry(draft.entries, castDraft(timelineEntry(event, subject)))
}

/** An event that names no country concerns those its subject concerns, in the roles they have there. */
const followsUp = (draft: Draft<CountryTimeline>, event: Effective<DatedEvent>): void => {
  const subject = own(draft.subjects, event.stream)
  if (subject !== undefined) draft.entries = withEntry(draft.entries, castDraft(timelineEntry(event, subject)))
}

/**
 * What has happened between us and this country, in order, in which role, how firmly, and on whose word?
 *
 * One view for each country, under its code. An event that names countries stands in their timelines only: that one
 * country joined a coalition is no news of another that was invited. What follows up a subject, such as an agreement's
 * entry into force, stands in the timelines of the countries that the subject names. A prize that is announced and a
 * figure that is reported name no country and stand in none.
 *
 * @example
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, countryTimeline, fold, shownEntries } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(countryTimeline)(cooperationAsOf(history, {}))
 *
 * const japan = views['JP']
 * const told = japan === undefined ? [] : shownEntries(japan).map(({ fact, strength, date }) => [fact.type, strength, date.latest])
 * assert.deepEqual(told[0], ['MeetingHeld', 'Occurred', '2020-07-29'])
 * assert.deepEqual(told[1], ['ObserverInvited', 'Invited', '2020-07-29'])
 * @category country timeline
 * @since 0.1.0
 */
export const countryTimeline: Projection<CooperationEvent, CountryTimeline> = {
  name: 'countryTimeline',
  version: 1,
  keys: (event) => countryLinks(event).map(({ country }) => country),
  routing: 'ByStream',
  initialView: { entries: [], subjects: {} },
  when: timelineRecipes({ names: namesCountries, followsUp })
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
