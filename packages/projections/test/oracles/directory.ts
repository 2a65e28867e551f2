import type { Text } from '@communique/kernel'
import type {
  NotRegistered,
  PartyListing,
  PersonListing,
  RelationListed,
  SourceListing,
  UnregisteredParty
} from '../../src/views/directory/directory.ts'
import type { NotOnRecord } from '../../src/shared/onRecord.ts'
import type { Believed } from '../histories.ts'
import { dated, ofEach, wordsFor } from './neighbours.ts'

/** Each once, where it was first said. */
const furtherNames = (aliases: ReadonlyArray<Text>): ReadonlyArray<Text> => [...new Set(aliases)]

/** A party is what it was first registered as, under every further name, and went where it was first merged into. */
export const partyDirectoryOracle = (history: Believed): Readonly<Record<string, PartyListing | UnregisteredParty>> => {
  const registrations = history.filter((event) => event.type === 'PartyRegistered')
  const namings = history.filter((event) => event.type === 'PartyAliasAdded')
  const mergers = history.filter((event) => event.type === 'PartiesMerged')
  const related = history.filter((event) => event.type === 'PartiesRelated')
  const parties = [
    ...[...registrations, ...namings, ...related].map(({ data }) => data.partyId),
    ...mergers.map(({ data }) => data.merged)
  ]
  return ofEach(parties, (party) => {
    const aliases = furtherNames(namings.filter(({ data }) => data.partyId === party).map(({ data }) => data.alias))
    const mergedInto = mergers.find(({ data }) => data.merged === party)?.data.into ?? null
    const first = registrations.find(({ data }) => data.partyId === party)
    const relations = related
      .filter(({ data }) => data.partyId === party)
      .map((event): RelationListed => {
        const { relation, to, from, until } = event.data
        return { relation, to, from: from && dated(from), until: until && dated(until), citations: wordsFor([event]) }
      })
    if (first === undefined) return { onRecord: false, aliases, relations, mergedInto }
    return { onRecord: true, ...first.data, aliases, relations, mergedInto, citations: wordsFor([first]) }
  })
}

/** A person has the name first registered and every further spelling, and the identity that the first merge gave it. */
export const personDirectoryOracle = (
  history: Believed
): Readonly<Record<string, PersonListing | NotRegistered<PersonListing['personId']>>> => {
  const registrations = history.filter((event) => event.type === 'PersonRegistered')
  const spellings = history.filter((event) => event.type === 'PersonAliasAdded')
  const mergers = history.filter((event) => event.type === 'PersonsMerged')
  const persons = [
    ...[...registrations, ...spellings].map(({ data }) => data.personId),
    ...mergers.map(({ data }) => data.merged)
  ]
  return ofEach(persons, (person) => {
    const aliases = furtherNames(spellings.filter(({ data }) => data.personId === person).map(({ data }) => data.alias))
    const mergedInto = mergers.find(({ data }) => data.merged === person)?.data.into ?? null
    const first = registrations.find(({ data }) => data.personId === person)
    if (first === undefined) return { onRecord: false, aliases, mergedInto }
    return { onRecord: true, ...first.data, aliases, mergedInto, citations: wordsFor([first]) }
  })
}

/** A source is what it was first recorded as. */
export const sourceDirectoryOracle = (history: Believed): Readonly<Record<string, SourceListing | NotOnRecord>> => {
  const recordings = history.filter((event) => event.type === 'SourceRecorded')
  return ofEach(
    recordings.map(({ data }) => data.sourceId),
    (source) => {
      const first = recordings.find(({ data }) => data.sourceId === source)
      if (first === undefined) return { onRecord: false }
      const { publishedOn } = first.data
      return { onRecord: true, ...first.data, publishedOn: publishedOn && dated(publishedOn) }
    }
  )
}
