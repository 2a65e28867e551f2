import type { CooperationEvent } from './cooperationEvent.ts'
import type { CountryCode } from './vocabulary/countryCode.ts'
import type { CountryLink, CountryLinks, CountryRole } from './vocabulary/countryLink.ts'
import type { Place } from './vocabulary/place.ts'

type Placed = Extract<CooperationEvent, { readonly data: { readonly place: Place | null } }>

const roleOfPlace: Readonly<Record<Placed['type'], CountryRole>> = {
  MeetingHeld: 'Venue',
  MoUSigned: 'Venue',
  AgreementSigned: 'Venue',
  GatheringAnnounced: 'Host',
  GatheringHeld: 'Host',
  DesignationConferred: 'Host'
}

const isPlaced = (event: CooperationEvent): event is Placed => 'place' in event.data

const link = (country: CountryCode, role: CountryRole): CountryLink => ({ country, role, through: null })

const implied = (event: CooperationEvent): CountryLinks => {
  if (event.type === 'VisitPaid') return [link(event.data.to, 'Host')]
  if (event.type === 'FundingPledged')
    return event.data.beneficiaries.countries.map((country) => link(country, 'Beneficiary'))
  if (!isPlaced(event)) return []
  const country = event.data.place?.country ?? null
  return country === null ? [] : [link(country, roleOfPlace[event.type])]
}

/**
 * The countries that an event concerns, each once in each of its roles: those its source names, then what its other
 * fields imply. A place makes its country the venue of a meeting or a signing and the host of a gathering or a
 * designation; a visit makes the country visited its host; a pledge, the countries it is for its beneficiaries.
 *
 * The country for which a duty is owed is not linked by that: the text concerns its parties.
 *
 * @example
 * import { CooperationEvent, countryLinks, validate } from '@communique/core'
 * import { either as E } from 'fp-ts'
 *
 * const visit = validate(CooperationEvent)({
 *   type: 'VisitPaid',
 *   data: {
 *     visitId: 'tashkent-2024',
 *     visitor: 'our-organisation',
 *     participants: [],
 *     unnamed: null,
 *     to: 'UZ',
 *     on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
 *   }
 * })
 * assert.deepEqual(E.map(countryLinks)(visit), E.right([{ country: 'UZ', role: 'Host', through: null }]))
 * @category facets
 * @since 0.1.0
 */
export const countryLinks = (event: CooperationEvent): CountryLinks => {
  const links: Array<CountryLink> = []
  const add = (link: CountryLink): void => {
    for (const { country, role } of links) if (country === link.country && role === link.role) return
    links.push(link)
  }
  if ('countries' in event.data) for (const link of event.data.countries) add(link)
  for (const link of implied(event)) add(link)
  return links
}
