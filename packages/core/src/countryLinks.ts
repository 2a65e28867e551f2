import type { CooperationEvent } from './cooperationEvent.ts'
import { facetsByType } from './facets.ts'
import type { CountryLink, CountryLinks } from './vocabulary/countryLink.ts'

const none: CountryLinks = []

/**
 * The countries that an event concerns, each once in each of its roles: those its source names, then what its other
 * fields imply. A place makes its country the venue of a meeting or a signing and the host of a gathering or a
 * designation; a visit makes the country visited its host; a pledge, the countries it is for its beneficiaries.
 *
 * The country for which a duty is owed is not linked by that: the text concerns its parties.
 *
 * @example
 * import assert from 'node:assert/strict'
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
  for (const link of facetsByType[event.type].countries?.(event.data) ?? none) add(link)
  return links
}
