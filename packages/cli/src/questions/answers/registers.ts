import { partiesOf, peopleOf } from '@communique/core'
import { currentId, rowsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import { languageWords } from '@communique/wording/advanced'
import type { Answering } from '../answering.ts'
import type { Asked } from '../ask.ts'
import { isNarrowed } from '../filters.ts'
import { date } from './cells.ts'

/** Says of an entry of a register whether the filters admit it: whether an event that passes mentions it. */
const admitted = (
  { events, filters }: Asked,
  mentioned: (event: Asked['events'][number]) => ReadonlyArray<string | null>
): ((id: string) => boolean) => {
  if (!isNarrowed(filters)) return () => true
  const found = new Set(events.flatMap(mentioned))
  return (id) => found.has(id)
}

/** The parties that the record knows, under all their names. */
export const parties: Answering = (asked) => {
  const { views, names, filters } = asked
  const isNamed = admitted(asked, (event) => partiesOf(event).map((party) => currentId(views.parties, party)))
  return E.right({
    columns: [
      { field: 'id', title: 'Party', share: 0 },
      { field: 'name', title: 'Name', share: 4 },
      { field: 'kind', title: 'Kind', share: 2 },
      { field: 'country', title: 'Country', share: 2 },
      { field: 'aliases', title: 'Also called', share: 3 },
      { field: 'mergedInto', title: 'Now', share: 1 }
    ],
    rows: rowsOf(views.parties)
      .filter(
        ({ partyId, country }) =>
          isNamed(currentId(views.parties, partyId)) || (country !== null && filters.countries.includes(country))
      )
      .map((row) => ({
        id: row.partyId,
        name: row.name,
        kind: row.kind,
        country: row.country === null ? null : { value: row.country, words: names.country(row.country) },
        aliases: row.aliases,
        mergedInto: row.mergedInto
      })),
    nothing: 'No party is on record.'
  })
}

/** The persons that the record knows, and how often they took part. */
export const people: Answering = (asked) => {
  const { views, events } = asked
  const current = (person: Parameters<typeof currentId>[1] | null) =>
    person === null ? null : currentId(views.persons, person as never)
  const isNamed = admitted(asked, (event) => peopleOf(event).map(({ person }) => current(person)))
  const meetings = new Map<string, number>()
  for (const event of events) {
    if (event.type !== 'MeetingHeld') continue
    for (const person of new Set(peopleOf(event).map((each) => current(each.person))))
      if (person !== null) meetings.set(person, (meetings.get(person) ?? 0) + 1)
  }
  return E.right({
    columns: [
      { field: 'id', title: 'Person', share: 0 },
      { field: 'name', title: 'Name', share: 4 },
      { field: 'aliases', title: 'Also spelt', share: 3 },
      { field: 'meetings', title: 'Meetings', share: 0, right: true }
    ],
    rows: rowsOf(views.persons)
      .filter(({ personId }) => isNamed(currentId(views.persons, personId)))
      .map((row) => ({
        id: row.personId,
        name: row.name,
        aliases: row.aliases,
        meetings: meetings.get(row.personId) ?? 0
      })),
    nothing: 'No person is on record.'
  })
}

/** The documents that claims rest on, and how many claims rest on each. */
export const sources: Answering = (asked) => {
  const claims = new Map<string, number>()
  for (const { citations } of asked.events)
    for (const source of new Set(citations.map((citation) => citation.source)))
      claims.set(source, (claims.get(source) ?? 0) + 1)
  const isCited = admitted(asked, ({ citations }) => citations.map(({ source }) => source))
  return E.right({
    columns: [
      { field: 'id', title: 'Source', share: 0 },
      { field: 'title', title: 'Title', share: 4 },
      { field: 'publisher', title: 'Publisher', share: 3 },
      { field: 'published', title: 'Published', share: 2 },
      { field: 'language', title: 'Language', share: 0 },
      { field: 'where', title: 'Address', share: 3 },
      { field: 'claims', title: 'Claims', share: 0, right: true }
    ],
    rows: rowsOf(asked.views.sources)
      .filter(({ sourceId }) => isCited(sourceId))
      .map((row) => ({
        id: row.sourceId,
        title: row.title,
        publisher: row.publisher,
        published: date(row.publishedOn),
        language: { value: row.language, words: languageWords(row.language) },
        where: row.where,
        claims: claims.get(row.sourceId) ?? 0
      })),
    nothing: 'No source is on record.'
  })
}
