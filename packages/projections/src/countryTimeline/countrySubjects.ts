import {
  type CooperationEvent,
  type CountryCode,
  countryLinks,
  type CountryLinks,
  type CountryRole,
  partiesOf,
  type PartyId,
  themesOf
} from '@communique/core'
import type { TimelineSubject } from './entry.ts'
import { sortedRoles } from './roles.ts'

/** The part of a country in what an event is about. */
export interface CountrySubject {
  readonly country: CountryCode
  readonly subject: TimelineSubject
}

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

/** The part of each country that an event names. */
export const countrySubjects = (event: CooperationEvent): ReadonlyArray<CountrySubject> => {
  const links = countryLinks(event)
  if (links.length === 0) return []
  const parties = partiesOf(event)
  const themes = themesOf(event)
  const subjects: Array<CountrySubject> = []
  for (const { country } of links) {
    if (subjects.some((named) => named.country === country)) continue
    const subject = { roles: rolesOf(links, country), through: throughOf(links, country), parties, themes }
    subjects.push({ country, subject })
  }
  return subjects
}
