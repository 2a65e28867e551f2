import { CountryCode, CountryLinks, CountryRole, MeetingId, PartyId, PersonId, Theme } from '@communique/core'
import { Citation, EventId, nullable, StreamName, Text } from '@communique/kernel'
import { openReferencesIn } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { Fact, list, oneOf, PersonNamed, ShownDate, Strength } from './codecs.ts'
import type { Listing, Row } from './listing.ts'

const ReferenceUse = t.type(
  { eventId: EventId, position: t.number, type: t.string, citations: list(Citation) },
  'ReferenceUse'
)

/** Activity over time: the calendar, numbers by country and by theme, appearances of people, and open matters. */
export const activityListings: ReadonlyArray<Listing> = [
  {
    path: '/calendar',
    name: 'CalendarEntry',
    summary: 'Facts in the calendar: what occurred, what lies ahead, and for which period a designation holds.',
    parts: ['calendar'],
    key: 'entry',
    sort: 'date',
    date: 'date',
    fields: {
      entry: t.string,
      eventId: EventId,
      stream: StreamName,
      position: t.number,
      as: oneOf('Occurred', 'Scheduled', 'Period'),
      date: ShownDate,
      fact: Fact,
      strength: Strength,
      parties: list(PartyId),
      countries: CountryLinks
    },
    rows: ({ office }) =>
      E.right(
        Object.values(office.calendar.views).flatMap(({ entries }) =>
          entries.map((entry): Row => ({ entry: `${entry.eventId}.${entry.as}`, ...entry }))
        )
      )
  },
  {
    path: '/figures',
    name: 'Figure',
    summary: 'Numbers of events by country, year, type and the roles of the country.',
    parts: ['figures'],
    key: 'figure',
    sort: 'figure',
    date: null,
    fields: {
      figure: t.string,
      country: CountryCode,
      year: nullable(t.string),
      type: t.string,
      roles: list(CountryRole),
      events: t.number
    },
    rows: ({ office }) =>
      E.right(
        Object.entries(office.figures.views).flatMap(([country, { figures }]) =>
          Object.entries(figures).map(([key, figure]): Row => ({
            figure: `${country}.${key.replaceAll('/', '.')}`,
            country,
            ...figure
          }))
        )
      )
  },
  {
    path: '/themes',
    name: 'ThemeMention',
    summary: 'Events by theme and country.',
    parts: ['themes'],
    key: 'mention',
    sort: 'mention',
    date: null,
    fields: {
      mention: t.string,
      theme: Theme,
      eventId: EventId,
      position: t.number,
      country: CountryCode,
      roles: list(CountryRole),
      year: nullable(t.string)
    },
    rows: ({ office }) =>
      E.right(
        Object.entries(office.themes.views).flatMap(([key, { theme, mentions }]) =>
          mentions.map((each): Row => ({
            mention: `${key.replace('/', '.')}.${each.eventId}.${each.country}`,
            theme,
            ...each
          }))
        )
      )
  },
  {
    path: '/appearances',
    name: 'Appearance',
    summary: 'Appearances of persons: under which name and title, on whose side, and whom they met.',
    parts: ['people'],
    key: 'appearance',
    sort: 'date',
    date: 'date',
    fields: {
      appearance: t.string,
      person: PersonId,
      eventId: EventId,
      position: t.number,
      type: t.string,
      date: ShownDate,
      meeting: nullable(MeetingId),
      printedName: nullable(Text),
      printedTitle: nullable(Text),
      capacity: PersonNamed.props.capacity,
      party: nullable(PartyId),
      met: list(t.type({ person: PersonId, party: PartyId }, 'PersonMet')),
      citations: list(Citation)
    },
    rows: ({ office }) =>
      E.right(
        Object.entries(office.people.views).flatMap(([person, { appearances }]) =>
          // One event may name a person several times.
          appearances.map((each, at): Row => ({
            appearance: `${person}.${each.eventId}.${appearances.slice(0, at).filter(({ eventId }) => eventId === each.eventId).length}`,
            person,
            ...each
          }))
        )
      )
  },
  {
    path: '/references',
    name: 'OpenReference',
    summary: 'Identities that the record names and that nothing on it introduces.',
    parts: ['references'],
    key: 'reference',
    sort: 'reference',
    date: null,
    fields: { reference: t.string, kind: t.string, id: t.string, usedIn: list(ReferenceUse) },
    rows: ({ office, believed }) =>
      E.right(
        openReferencesIn(office.references.views, believed()).map(({ kind, id, usedIn }): Row => ({
          reference: `${kind}.${id}`,
          kind,
          id,
          usedIn
        }))
      )
  }
]
