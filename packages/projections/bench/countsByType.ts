import { type CooperationEvent, type CountryLinks, countryLinks } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { everyEvent } from '../src/shared/everyEvent.ts'
import type { Projection } from '../src/engine/projection.ts'

interface Counts {
  readonly total: number
  readonly byType: Readonly<Record<string, number>>
}

/**
 * Numbers of events that name a country, by type. The recipe does as little as one can, so that the fold is what it
 * costs.
 */
export const countsByType: Projection<CooperationEvent, Counts, Counts, CountryLinks> = {
  name: 'countsByType',
  version: 1,
  prepare: countryLinks,
  keys: (_event, links) => links.map(({ country }) => country),
  routing: 'ByEvent',
  initialView: { total: 0, byType: {} },
  when: everyEvent<Counts, CountryLinks>((draft, { type }) => {
    draft.total += 1
    draft.byType[type] = (draft.byType[type] ?? 0) + 1
  })
}

/** The same by hand. */
export const countLoop = (history: Iterable<Effective<CooperationEvent>>) => {
  const counts = new Map<string, { total: number; readonly byType: Record<string, number> }>()
  for (const event of history)
    for (const country of new Set(countryLinks(event).map((link) => link.country))) {
      let count = counts.get(country)
      if (count === undefined) counts.set(country, (count = { total: 0, byType: {} }))
      count.total += 1
      count.byType[event.type] = (count.byType[event.type] ?? 0) + 1
    }
  return counts
}
