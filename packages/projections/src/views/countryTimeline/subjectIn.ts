import { type CountryCode, countryLinks, type CountryLinks, type CountryRole, type PartyId } from '@communique/core'
import type { TimelineSubject } from '../../timeline/entry.ts'
import { sortedRoles } from '../../timeline/countryRoles.ts'
import type { LazyEvent } from '../../timeline/lazyEvent.ts'

const direct: ReadonlyArray<PartyId> = []

const rolesOf = (links: CountryLinks, named: CountryCode): ReadonlyArray<CountryRole> => {
  const roles: Array<CountryRole> = []
  for (const { country, role } of links) if (country === named) roles.push(role)
  return sortedRoles(roles)
}

const throughOf = (links: CountryLinks, named: CountryCode): ReadonlyArray<PartyId> => {
  let parties = direct
  for (const { country, through } of links)
    if (country === named && through !== null && !parties.includes(through))
      parties = parties === direct ? [through] : [...parties, through]
  return parties
}

/** The part of a country in what an event is about that names it. */
export const subjectIn = (lazy: LazyEvent, country: CountryCode): TimelineSubject => {
  const { event, parties, themes } = lazy.read()
  const links = countryLinks(event)
  return { roles: rolesOf(links, country), through: throughOf(links, country), parties, themes }
}
