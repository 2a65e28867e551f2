import {
  boundsOf,
  type CooperationEvent,
  type CountryCode,
  countryLinks,
  type CountryRole,
  occurrenceOf
} from '@communique/core'
import type { Believed } from '../histories.ts'

/** In the order of the words on `CountryRole`, the closest tie first. */
const closestFirst: ReadonlyArray<CountryRole> = [
  'Counterpart',
  'Signatory',
  'Donor',
  'Beneficiary',
  'Invitee',
  'Host',
  'Seat',
  'Venue',
  'Accreditation'
]

/** The roles that a country has in an event, the closest tie first. */
export const rolesIn = (event: CooperationEvent, country: CountryCode): ReadonlyArray<CountryRole> =>
  closestFirst.filter((role) => countryLinks(event).some((link) => link.country === country && link.role === role))

/** The countries that an event concerns, in the order in which it names them. */
export const countriesOf = (event: CooperationEvent): ReadonlyArray<CountryCode> => [
  ...new Set(countryLinks(event).map(({ country }) => country))
]

/** All countries that anything on record concerns. */
export const everyCountry = (history: Believed): ReadonlyArray<CountryCode> => [
  ...new Set(history.flatMap((event) => countriesOf(event)))
]

/** The one year in which it occurred; `null` where it may have been in another, or where that is in doubt. */
export const onlyYearOf = (event: CooperationEvent): string | null => {
  const on = occurrenceOf(event)
  if (on === null) return null
  const { earliest, latest, qualifier } = boundsOf(on)
  const [first, last] = [earliest, latest].map((day) => day?.replace(/-\d\d-\d\d$/, '') ?? 'open')
  return first !== undefined && first !== 'open' && first === last && qualifier === 'None' ? first : null
}
