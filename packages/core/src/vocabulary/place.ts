import * as t from 'io-ts'
import { type Codec, nullable, refined, Text } from '@communique/kernel'
import { CountryCode } from './countryCode.ts'
import { PartyId } from './identifiers.ts'

const placeCodec = refined(
  'Place',
  t.type({
    country: nullable(CountryCode),
    city: nullable(Text),
    site: nullable(Text),
    headquartersOf: nullable(PartyId)
  }),
  // A field of another name is a part as well.
  (place) => (Object.values(place).some((part) => part !== null) ? null : 'PlaceWithoutAnyPart')
)

/** The venue of an event, as far as the source says: country, city, site, or the headquarters of a party. */
export const Place: Codec<Place> = placeCodec
export interface Place extends t.TypeOf<typeof placeCodec> {}
