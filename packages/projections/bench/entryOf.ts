import {
  type CooperationEvent,
  type CountryLinks,
  countryLinks,
  type CountryRole,
  type DatedEvent,
  partiesOf,
  type PartyId,
  themesOf
} from '@communique/core'
import type { Effective } from '@communique/kernel'
import { sharedEntryOf, partiesTogether, type TimelineEntry, type TimelineSubject } from '../src/timeline/entry.ts'
import { sortedRoles } from '../src/timeline/countryRoles.ts'
import { shownDate } from '../src/shared/shownDate.ts'
import { isFollowedUp, timelineRecipes } from '../src/timeline/timelineRecipes.ts'

// Which events name their countries is the field's affair and alike for all; how they are folded is compared.
const names = (): void => {}
const followsUp = (): void => {}
const steps = new Map(Object.entries(timelineRecipes<unknown, unknown>({ names, followsUp })))

/** Country timelines, in whatever structure a contender holds them. */
export interface Timelines {
  /** The countries that a stream has touched. */
  readonly routeOf: (stream: string) => ReadonlyArray<string>
  readonly subjectOf: (country: string, stream: string) => TimelineSubject | undefined
  readonly addRoute: (stream: string, country: string) => void
  readonly setSubject: (country: string, stream: string, subject: TimelineSubject) => void
  readonly insert: (country: string, entry: TimelineEntry) => void
}

const subjectFrom = (
  links: CountryLinks,
  country: string,
  rest: Pick<TimelineSubject, 'parties' | 'themes'>
): TimelineSubject => {
  const roles: Array<CountryRole> = []
  const through: Array<PartyId> = []
  for (const link of links) {
    if (link.country !== country) continue
    roles.push(link.role)
    if (link.through !== null && !through.includes(link.through)) through.push(link.through)
  }
  return { roles: sortedRoles(roles), through, ...rest }
}

/** Tells an event in the timelines of all that it concerns. The parts common to all are made once. */
export const entryOf = (timelines: Timelines, event: Effective<CooperationEvent>): void => {
  const step = steps.get(event.type)
  if (step === undefined) return
  const { stream } = event
  const known = timelines.routeOf(stream)
  const links = countryLinks(event)
  if (links.length === 0 && known.length === 0) return
  const dated = event as Effective<DatedEvent> // whatever a timeline has has a date
  const shared = sharedEntryOf(dated, shownDate(dated.data.on))
  const parties = partiesOf(event)
  if (step === followsUp) {
    for (const country of known) {
      const subject = timelines.subjectOf(country, stream)
      if (subject === undefined) continue
      const { roles, through, themes } = subject
      timelines.insert(country, {
        ...shared,
        roles,
        through,
        parties: partiesTogether(dated, subject.parties),
        themes
      })
    }
    return
  }
  const rest = { parties, themes: themesOf(event) }
  const added: Array<string> = []
  for (const { country } of links) {
    if (added.includes(country)) continue
    added.push(country)
    if (!known.includes(country)) timelines.addRoute(stream, country)
    const subject = subjectFrom(links, country, rest)
    if (isFollowedUp(dated)) timelines.setSubject(country, stream, subject)
    timelines.insert(country, { ...shared, ...subject })
  }
}
