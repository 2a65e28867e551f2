import { type CountryCode, countryLinks, type DatedEvent, partiesOf, type PartyId, themesOf } from '@communique/core'
import type { Effective } from '@communique/kernel'
import type { CountryTimeline } from '../../src/views/countryTimeline/countryTimeline.ts'
import type { TimelineEntry, TimelineSubject } from '../../src/timeline/entry.ts'
import type { Believed } from '../histories.ts'
import { everyCountry, rolesIn } from './concerns.ts'
import { ofEach } from './neighbours.ts'
import { before, followsUp, opensSubject, timelineOracle, sharedEntryOracle } from './sharedEntry.ts'

/** Through whom the country has its roles in the event. */
const throughWhom = (event: DatedEvent, country: CountryCode): ReadonlyArray<PartyId> => [
  ...new Set(
    countryLinks(event).flatMap((link) => (link.country === country && link.through !== null ? [link.through] : []))
  )
]

const partIn = (event: DatedEvent, country: CountryCode): TimelineSubject => ({
  roles: rolesIn(event, country),
  through: throughWhom(event, country),
  parties: partiesOf(event),
  themes: themesOf(event)
})

/** The event that says what part the country has in this entry: itself, or the latest one that it follows up. */
const saysThePart = (
  history: Believed,
  event: Effective<DatedEvent>,
  country: CountryCode
): Effective<DatedEvent> | null => {
  if (!followsUp(event)) return rolesIn(event, country).length > 0 ? event : null
  return (
    before(history, event)
      .filter(opensSubject)
      .find((earlier) => rolesIn(earlier, country).length > 0) ?? null
  )
}

const entryOf = (
  history: Believed,
  event: Effective<DatedEvent>,
  country: CountryCode
): ReadonlyArray<TimelineEntry> => {
  const said = saysThePart(history, event, country)
  if (said === null) return []
  const part = partIn(said, country)
  const parties = [...new Set([...partiesOf(event), ...part.parties])]
  return [{ ...sharedEntryOracle(event), ...part, parties }]
}

const timelineOf = (history: Believed, country: CountryCode): CountryTimeline =>
  timelineOracle(
    history,
    (event) => entryOf(history, event, country),
    (event) => rolesIn(event, country).length > 0,
    (event) => partIn(event, country)
  )

/** The timeline of each country: every event of the record is tested for whether it concerns the country. */
export const countryTimelineOracle = (history: Believed): Readonly<Record<string, CountryTimeline>> =>
  ofEach(everyCountry(history), (country) => timelineOf(history, country))
