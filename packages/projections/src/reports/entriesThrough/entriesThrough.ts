import { type CountryCode, type DatedEvent, IsoDay, type PartyId } from '@communique/core'
import { tieOf } from '@communique/core/advanced'
import { ownProperty } from '../../engine/data/ownProperty.ts'
import { belongingIn, type PartyDirectory } from '../../views/directory/belonging.ts'
import { currentId } from '../../shared/currentId.ts'
import { compareOccurrence } from '../../shared/occurrenceOrder.ts'
import type { CountryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import type { MembershipView } from '../../views/membershipRegister/membershipRegister.ts'
import { membershipsOn } from '../../views/membershipRegister/membershipsOn.ts'
import type { PartyEntry, PartyTimeline } from '../../views/partyTimeline/partyTimeline.ts'

/** The views in which a country is looked for behind the parties. */
export interface ThroughViews {
  readonly timelines: Readonly<Record<string, PartyTimeline>>
  readonly parties: PartyDirectory
  readonly memberships: Readonly<Record<string, MembershipView>>
  readonly countries: Readonly<Record<string, CountryTimeline>>
}

/**
 * An event that concerns a country only by way of a party. `Seat`: the party has its seat there, which may have come to be
 * known after the event; `Member`: the country is a member of the organisation. Neither is a counterpart or a signatory.
 */
export interface EntryThrough {
  readonly role: 'Seat' | 'Member'
  readonly through: PartyId
  /** False where the dates leave it open that the country was a member then. */
  readonly isCertain: boolean
  readonly entry: PartyEntry
}

/** A text that an organisation concluded: its members may ask for it. */
const isText = ({ fact, parts }: PartyEntry): boolean => {
  const type: DatedEvent['type'] = fact.type
  return parts.includes('ContractingParty') || (tieOf(type) === 'Agreement' && parts.includes('Side'))
}

type Directory = ThroughViews['parties']

const partiesWhere = (parties: Directory, test: (party: PartyId) => boolean): ReadonlyArray<PartyId> =>
  (Object.keys(parties) as ReadonlyArray<string> as ReadonlyArray<PartyId>).filter(test).toSorted() // keys are parties

const seatedIn = (parties: Directory, country: CountryCode): ReadonlyArray<PartyId> => {
  const { countryOf } = belongingIn(parties)
  return partiesWhere(parties, (party) => {
    const listing = ownProperty(parties, currentId<PartyId>(parties, party))
    return listing?.onRecord === true && listing.country === country && countryOf(party) === null
  })
}

const statesOf = (parties: Directory, country: CountryCode): ReadonlyArray<PartyId> =>
  partiesWhere(parties, (party) => {
    const listing = ownProperty(parties, party)
    return listing?.onRecord === true && listing.kind === 'State' && listing.country === country
  })

const entriesOf = ({ timelines }: ThroughViews, party: PartyId): ReadonlyArray<PartyEntry> =>
  ownProperty(timelines, party)?.entries ?? []

const asSeat = (views: ThroughViews, country: CountryCode): ReadonlyArray<EntryThrough> =>
  seatedIn(views.parties, country).flatMap((party) =>
    entriesOf(views, party).map((entry) => ({ role: 'Seat', through: party, isCertain: true, entry }))
  )

/** The membership on the days that an entry may have: certain only if it is so on the first and on the last. */
const memberships = (view: MembershipView, { earliest, latest }: PartyEntry['date']) => {
  const days = [earliest, latest].map((day) => (IsoDay.is(day) ? membershipsOn(view, day) : null))
  const certainly = days.map((on) => on?.certainly.map(({ organisation }) => organisation) ?? [])
  const possibly = days.flatMap((on) => on?.possibly.map(({ organisation }) => organisation) ?? [])
  return {
    maybe: (organisation: PartyId) => [...certainly.flat(), ...possibly].includes(organisation),
    surely: (organisation: PartyId) => certainly.every((some) => some.includes(organisation))
  }
}

const asMember = (views: ThroughViews, country: CountryCode): ReadonlyArray<EntryThrough> =>
  statesOf(views.parties, country).flatMap((state) => {
    const view = ownProperty(views.memberships, state)
    if (view === undefined) return []
    const organisations = [...new Set(view.memberships.map(({ fact }) => fact.data.organisation))].toSorted()
    return organisations.flatMap((organisation) =>
      entriesOf(views, organisation)
        .filter(isText)
        .flatMap((entry): ReadonlyArray<EntryThrough> => {
          const { maybe, surely } = memberships(view, entry.date)
          const through = { role: 'Member', through: organisation, isCertain: surely(organisation), entry } as const
          return maybe(organisation) ? [through] : []
        })
    )
  })

/**
 * The events that a country's timeline lacks because they concern it only by way of a party: those of parties that have
 * their seat there, whenever that came to be known, and the texts that an organisation concluded while the country was a
 * member. In the order of occurrence; what the timeline of the country has is left out.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { countryCode } from '@communique/core'
 * import { must } from '@communique/fixtures'
 * import { entriesThrough } from '@communique/projections/advanced'
 *
 * const nothing = { timelines: {}, parties: {}, memberships: {}, countries: {} }
 * assert.deepEqual(entriesThrough(nothing, must(countryCode('JP'))), [])
 * @category country timeline
 * @since 0.1.0
 */
export const entriesThrough = (views: ThroughViews, country: CountryCode): ReadonlyArray<EntryThrough> => {
  const shown = new Set(ownProperty(views.countries, country)?.entries.map(({ eventId }) => eventId))
  return [...asSeat(views, country), ...asMember(views, country)]
    .filter(({ entry }) => !shown.has(entry.eventId))
    .toSorted((a, b) => compareOccurrence(a.entry, b.entry))
}
