import {
  CountryCode,
  countryName,
  CountryRole,
  PartyId,
  Place,
  resolveCountry,
  Resource,
  Theme
} from '@communique/core'
import { Citation, EventId, Instant, nullable, RecorderId, StreamName } from '@communique/kernel'
import { viewOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { problem } from '../http/problem.ts'
import { CorrectionNote, Dissent, Fact, list, PersonNamed, ShownDate, Strength } from './codecs.ts'
import type { Listing, Row } from './listing.ts'

/** The fields of an entry that are the same in every timeline. */
const entryFields = {
  eventId: EventId,
  stream: StreamName,
  position: t.number,
  recordedAt: Instant,
  recordedBy: RecorderId,
  fact: Fact,
  strength: Strength,
  parties: list(PartyId),
  people: list(PersonNamed),
  date: ShownDate,
  place: nullable(Place),
  meeting: nullable(t.string),
  visit: nullable(t.string),
  themes: list(Theme),
  resources: list(Resource),
  citations: list(Citation),
  corrections: list(CorrectionNote),
  dissent: list(Dissent)
}

const rowsOf = (entries: ReadonlyArray<object> | undefined): E.Either<never, ReadonlyArray<Row>> =>
  E.right((entries ?? []) as ReadonlyArray<Row>) // views are plain JSON

/** The countries with a timeline, and the timeline of each country and party. */
export const timelineListings: ReadonlyArray<Listing> = [
  {
    path: '/countries',
    name: 'Country',
    summary: 'Countries on record, and since when.',
    parts: ['timelines'],
    key: 'country',
    sort: 'country',
    date: null,
    fields: {
      country: CountryCode,
      name: t.string,
      entries: t.number,
      first: nullable(ShownDate),
      last: nullable(ShownDate)
    },
    rows: ({ office }) =>
      E.right(
        Object.entries(office.timelines.views).flatMap(([country, { entries }]) =>
          CountryCode.is(country) && entries.length > 0
            ? [
                {
                  country,
                  name: countryName(country),
                  entries: entries.length,
                  first: entries[0]?.date ?? null,
                  last: entries.at(-1)?.date ?? null
                }
              ]
            : []
        )
      )
  },
  {
    path: '/timelines/{country}',
    name: 'TimelineEntry',
    summary: 'Events with a country, in the order of occurrence.',
    parts: ['timelines'],
    key: 'eventId',
    sort: 'date',
    date: 'date',
    fields: { ...entryFields, roles: list(CountryRole), through: list(PartyId) },
    parameters: [{ name: 'country', in: 'path', description: 'A code of ISO 3166, or a name.', example: 'UZ' }],
    rows: ({ office }, { params }) => {
      const country = resolveCountry(params['country'] ?? '')
      return E.isLeft(country)
        ? E.left(
            problem('unknown-country', 'Use a code of ISO 3166-1, or a name.', {
              facts: { near: country.left.near.map(({ name }) => name) }
            })
          )
        : rowsOf(viewOf(office.timelines, country.right)?.entries)
    }
  },
  {
    path: '/parties/{party}/timeline',
    name: 'PartyEntry',
    summary: 'Events with a party, in the order of occurrence.',
    parts: ['partyTimelines'],
    key: 'eventId',
    sort: 'date',
    date: 'date',
    fields: { ...entryFields, parts: list(t.string) },
    parameters: [{ name: 'party', in: 'path', description: 'The identity of a party.', example: 'our-organisation' }],
    rows: ({ office }, { params }) => rowsOf(viewOf(office.partyTimelines, params['party'] ?? '')?.entries)
  }
]
