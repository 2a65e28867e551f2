import type { EventId, Text } from '@communique/kernel'
import type { PartyId, PersonId } from '@communique/core'
import { currentId } from '../../shared/currentId.ts'
import type { NotRegistered, PersonListing } from '../../views/directory/directory.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { compareOccurrence } from '../../shared/occurrenceOrder.ts'
import { ownProperty } from '../../engine/data/ownProperty.ts'
import type { ShownDate } from '../../shared/shownDate.ts'
import type { Appearance, PersonAppearances } from '../../views/peopleDirectory/peopleDirectory.ts'

/** The views that a profile is put together from. */
export interface PeopleViews {
  readonly people: Readonly<Record<string, PersonAppearances>>
  /** `personDirectory`: it knows who was merged into whom. */
  readonly persons: Readonly<Record<string, PersonListing | NotRegistered<PersonId>>>
}

/** A name or a title as printed, and every time it was. */
export interface PrintedAs {
  readonly text: Text
  /** In the order of occurrence. */
  readonly times: ReadonlyArray<{ readonly eventId: EventId; readonly date: ShownDate; readonly party: PartyId | null }>
}

/** Somebody met, and every time. */
export interface Acquaintance {
  readonly person: PersonId
  /** In the order of occurrence. */
  readonly times: ReadonlyArray<{ readonly eventId: EventId; readonly date: ShownDate; readonly party: PartyId }>
}

/**
 * A person, under whichever identities the record has: the names of the register, the names and titles printed when,
 * and who was met when.
 *
 * @category people directory
 * @since 0.1.0
 */
export interface PersonProfile {
  /** The identity the person goes under now. */
  readonly person: PersonId
  /** The registered name of that identity; `null` where it is not registered. */
  readonly name: Text | null
  /** The other names of the register: of merged identities, and further spellings. */
  readonly aliases: ReadonlyArray<Text>
  readonly printedNames: ReadonlyArray<PrintedAs>
  readonly titles: ReadonlyArray<PrintedAs>
  readonly met: ReadonlyArray<Acquaintance>
  /** In the order of occurrence. */
  readonly appearances: ReadonlyArray<Appearance>
}

const printed = (
  appearances: ReadonlyArray<Appearance>,
  textOf: (appearance: Appearance) => Text | null
): ReadonlyArray<PrintedAs> =>
  [...groupBy(appearances, textOf)].flatMap(([text, times]) =>
    text === null ? [] : [{ text, times: times.map(({ eventId, date, party }) => ({ eventId, date, party })) }]
  )

/**
 * The profile of a person: whom they met, under which names and titles, when. Merged persons are one, on either side of
 * the table.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, PersonId, validate } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, peopleDirectory, personDirectory, personProfile } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const believed = cooperationAsOf(history, {})
 * const views = { people: fold(peopleDirectory)(believed).views, persons: fold(personDirectory)(believed).views }
 *
 * const profile = personProfile(views, must(validate(PersonId)('khalid-fathalrahman')))
 * assert.deepEqual(profile.aliases, ['Khaled Fathalrahman'])
 * assert.deepEqual(profile.titles.length > 1, true)
 * @category people directory
 * @since 0.1.0
 */
export const personProfile = ({ people, persons }: PeopleViews, asked: PersonId): PersonProfile => {
  const person = currentId<PersonId>(persons, asked)
  const known = Object.keys({ ...persons, ...people }) as ReadonlyArray<string> as ReadonlyArray<PersonId> // their keys
  const merged = known.filter((id) => id !== person && currentId<PersonId>(persons, id) === person).toSorted()
  const ids = new Set([person, asked, ...merged])
  const listings = [...ids].flatMap((id) => ownProperty(persons, id) ?? [])
  const name = listings.find((listing) => listing.onRecord && listing.personId === person)
  const registered = listings.flatMap((listing) => [...(listing.onRecord ? [listing.name] : []), ...listing.aliases])
  const current = name?.onRecord === true ? name.name : null
  const appearances = [...ids].flatMap((id) => ownProperty(people, id)?.appearances ?? []).toSorted(compareOccurrence)
  const encounters = appearances.flatMap(({ eventId, date, met }) =>
    met.map((other) => ({ eventId, date, party: other.party, person: currentId<PersonId>(persons, other.person) }))
  )
  return {
    person,
    name: current,
    aliases: [...new Set(registered)].filter((alias) => alias !== current),
    printedNames: printed(appearances, ({ printedName }) => printedName),
    titles: printed(appearances, ({ printedTitle }) => printedTitle),
    met: [...groupBy(encounters, (encounter) => encounter.person)]
      .filter(([other]) => other !== person)
      .map(([other, times]) => ({
        person: other,
        times: times.map(({ eventId, date, party }) => ({ eventId, date, party }))
      })),
    appearances
  }
}
