import type { PersonId } from '@communique/core'
import { currentId, type PersonProfile, personProfile, rowsOf } from '@communique/projections'
import { wordsOf } from '@communique/wording'
import { dateWords } from '@communique/wording/advanced'
import { either as E } from 'fp-ts'
import type { Answer, Cell } from '../../output/format.ts'
import type { Outcome } from '../../surroundings.ts'
import type { Answering } from '../answering.ts'
import type { Asked } from '../ask.ts'
import { named } from '../naming.ts'
import { date, one } from './cells.ts'

/** The person of an identifier or a name, under the identity that it goes under now. */
const personNamed = (name: string, { persons, people }: Asked['views']): Outcome<PersonId> => {
  const registered = rowsOf(persons)
    .filter(({ personId, mergedInto }) => mergedInto === null || personId === name)
    .map(({ personId, name: official, aliases }) => ({ id: personId as string, names: [official, ...aliases] }))
  const known = new Set(registered.map(({ id }) => id))
  const unregistered = Object.entries(people)
    .filter(([id]) => !known.has(id) && currentId(persons, id as PersonId) === id)
    .map(([id, { appearances }]) => ({
      id,
      names: appearances.flatMap(({ printedName }) => (printedName === null ? [] : [printedName as string]))
    }))
  return E.map((id: string) => currentId<PersonId>(persons, id as PersonId))(
    named('person', name, [...registered, ...unregistered])
  )
}

type Times = ReadonlyArray<{ readonly date: PersonProfile['appearances'][number]['date'] }>

const [first, last] = [
  (times: Times): Cell => date(times[0]?.date ?? null),
  (times: Times) => date(times.at(-1)?.date ?? null)
]

const printedAs = (printed: PersonProfile['titles'], what: string, nothing: string): Answer => ({
  columns: [
    { field: 'text', title: what, share: 4 },
    { field: 'first', title: 'First', share: 2 },
    { field: 'last', title: 'Last', share: 2 },
    { field: 'times', title: 'Times', share: 0, right: true }
  ],
  rows: printed.map(({ text, times }) => ({ text, first: first(times), last: last(times), times: times.length })),
  nothing
})

/** All there is about a person: names and titles as printed when, who was met, and every appearance. */
export const person: Answering = (asked, [name = '']) => {
  const { views, ofEvents, names } = asked
  const id = personNamed(name, views)
  if (E.isLeft(id)) return id
  const profile = personProfile({ people: ofEvents.people, persons: views.persons }, id.right)
  const byId = new Map(views.believed.map((event) => [event.id as string, event]))
  const aliases = profile.aliases.length === 0 ? '' : ` (also ${profile.aliases.join(', ')})`
  return E.right({
    title: `${names.person(profile.person)}${aliases}`,
    sections: [
      {
        field: 'names',
        title: 'Names as printed',
        answer: printedAs(profile.printedNames, 'Name', 'No source prints the name.')
      },
      { field: 'titles', title: 'Titles', answer: printedAs(profile.titles, 'Title', 'No source prints a title.') },
      {
        field: 'met',
        title: 'Met',
        answer: {
          columns: [
            { field: 'person', title: 'Person', share: 4 },
            { field: 'party', title: 'Of', share: 4 },
            { field: 'last', title: 'Last', share: 2 },
            { field: 'times', title: 'Times', share: 0, right: true }
          ],
          rows: profile.met.map((met) => ({
            person: one(met.person, names.person),
            party: one(met.times.at(-1)?.party ?? null, names.party),
            last: last(met.times),
            times: met.times.length
          })),
          nothing: 'Nobody is on record whom the person met.'
        }
      },
      {
        field: 'appearances',
        title: 'Appearances',
        answer: {
          columns: [
            { field: 'date', title: 'Date', share: 2 },
            { field: 'capacity', title: 'As', share: 2 },
            { field: 'party', title: 'For', share: 3 },
            { field: 'what', title: 'What', share: 5 },
            { field: 'event', title: 'Event', share: 2, inTable: false }
          ],
          rows: profile.appearances.map(({ eventId, party, capacity, ...appearance }) => {
            const event = byId.get(eventId)
            return {
              date: { value: appearance.date.edtf, words: dateWords(appearance.date.edtf) },
              capacity,
              party: one(party, names.party),
              what: event === undefined ? null : wordsOf(event, names).headline,
              event: eventId
            }
          }),
          nothing: 'Nothing is on record in which the person took part.'
        }
      }
    ]
  })
}
