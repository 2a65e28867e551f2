import type { Beneficiaries } from './vocabulary/beneficiaries.ts'
import type { CountryCode } from './vocabulary/countryCode.ts'
import type { CountryLink, CountryLinks, CountryRole } from './vocabulary/countryLink.ts'
import type { PartyId } from './vocabulary/identifiers.ts'
import type { Invitee, Participant } from './vocabulary/participation.ts'
import type { Place } from './vocabulary/place.ts'
import type { PartiesByPart, PersonNamed } from './eventFacets.ts'

/** The event names parties, but none of them acts, is addressed or is to receive. */
export const noParts = (): PartiesByPart => ({})

/** The event names persons, but none of them takes part. */
export const noPeople = (): ReadonlyArray<PersonNamed> => []

/** The event names countries, but no field other than `countries` says what it concerns. */
export const noCountries = (): CountryLinks => []

type Named = PartyId | null | ReadonlyArray<PartyId>

export const doer = (data: { readonly by: Named }): PartiesByPart => ({ Doer: data.by })

export const sides = (data: { readonly parties: Named }): PartiesByPart => ({ Side: data.parties })

/** The party called upon; a class of parties is nobody by name. */
export const invitedParty = (invitee: Invitee): PartyId | null => (invitee.type === 'Party' ? invitee.party : null)

/** Participants on the side of a party. */
export const onSideOf =
  (party: PartyId) =>
  ({ person, printedName, printedTitle, capacity }: Participant): PersonNamed => ({
    person,
    printedName,
    printedTitle,
    capacity,
    party
  })

export const link = (country: CountryCode, role: CountryRole): CountryLink => ({ country, role, through: null })

/** A gift between parties, promised or delivered. */
interface Gift {
  readonly donor: PartyId
  readonly recipient: PartyId | null
  readonly through: PartyId | null
  readonly beneficiaries: Beneficiaries
}

export const partsOfGift = ({ donor, recipient, through, beneficiaries }: Gift): PartiesByPart => ({
  Donor: donor,
  Recipient: recipient,
  Intermediary: through,
  Beneficiary: beneficiaries.parties
})

export const beneficiaryCountries = ({ beneficiaries }: Gift): CountryLinks =>
  beneficiaries.countries.map((country) => link(country, 'Beneficiary'))

/** The country of the place, in this role. */
export const placed =
  (role: CountryRole) =>
  ({ place }: { readonly place: Place | null }): CountryLinks => {
    const country = place?.country ?? null
    return country === null ? [] : [link(country, role)]
  }
