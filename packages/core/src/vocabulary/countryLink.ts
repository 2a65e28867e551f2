import * as t from 'io-ts'
import { type Codec, nullable } from '@communique/kernel'
import { CountryCode } from './countryCode.ts'
import { PartyId } from './identifiers.ts'

/**
 * The part a country has in an event. A meeting in Rabat with Japan's ambassador to Morocco concerns Japan
 * (`Counterpart`); Morocco is the `Venue` and the country of `Accreditation`, no counterpart.
 *
 * - `Counterpart`: the state, or one of its bodies, on the other side of the table
 * - `Signatory`: the state, or one of its bodies, put its name to a text
 * - `Donor`: gives, or promises to
 * - `Beneficiary`: the gift is for it
 * - `Invitee`: called upon to join, to apply or to speak
 * - `Host`: of a gathering, a visit, or a designation such as a capital of culture
 * - `Seat`: where a partner that is no state has its seat
 * - `Venue`: where it took place
 * - `Accreditation`: where an envoy of another country is accredited
 */
export const CountryRole = t.keyof(
  {
    Counterpart: null,
    Signatory: null,
    Donor: null,
    Beneficiary: null,
    Invitee: null,
    Host: null,
    Seat: null,
    Venue: null,
    Accreditation: null
  },
  'CountryRole'
)
export type CountryRole = t.TypeOf<typeof CountryRole>

const countryLinkCodec = t.type({ country: CountryCode, role: CountryRole, through: nullable(PartyId) }, 'CountryLink')

/** A country that an event concerns, its part, and the party through which it has that part, where there is one. */
export const CountryLink: Codec<CountryLink> = countryLinkCodec
export interface CountryLink extends t.TypeOf<typeof countryLinkCodec> {}

/** The countries an event concerns as its source has them. Nothing is inferred from a city or a passport. */
export const CountryLinks = t.readonlyArray(CountryLink, 'CountryLinks')
export type CountryLinks = t.TypeOf<typeof CountryLinks>
