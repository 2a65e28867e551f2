import * as t from 'io-ts'
import { nullable, refined, Text } from '../kernel/refinement.ts'
import { CountryCode } from './countryCode.ts'
import { PartyId } from './identifiers.ts'

/** Where something took place, as far as the source says: country, city, site, or the headquarters of a party. */
export const Place = refined(
  'Place',
  t.type({
    country: nullable(CountryCode),
    city: nullable(Text),
    site: nullable(Text),
    headquartersOf: nullable(PartyId)
  }),
  (place) => (Object.values(place).every((part) => part === null) ? 'PlaceWithoutAnyPart' : null)
)
export type Place = t.TypeOf<typeof Place>
