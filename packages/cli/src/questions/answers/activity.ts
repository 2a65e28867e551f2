import { cooperationFigures, defaultRoles } from '@communique/projections'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { one } from './cells.ts'

/** The number of events with each country in each year, by type; an event whose year nobody can tell stands apart. */
export const activity: Answering = ({ ofEvents, filters, names }) => {
  const roles = filters.roles.length === 0 ? defaultRoles : filters.roles
  const isAsked =
    filters.countries.length === 0 ? () => true : (code: string) => filters.countries.some((each) => each === code)
  return E.right({
    columns: [
      { field: 'country', title: 'Country', share: 3 },
      { field: 'year', title: 'Year', share: 0 },
      { field: 'events', title: 'Events', share: 0, right: true },
      { field: 'types', title: 'Of which', share: 6 }
    ],
    rows: cooperationFigures(ofEvents.activity, roles)
      .filter(({ country }) => isAsked(country))
      .flatMap(({ country, years, uncertainYears }) =>
        [
          ...years.map((each) => ({ ...each, year: each.year as string | null })),
          ...(uncertainYears.events === 0 ? [] : [{ ...uncertainYears, year: null }])
        ].map(({ year, events, types }) => ({
          country: one(country, names.country),
          year: { value: year, words: year ?? 'not certain' },
          events,
          types: {
            value: types,
            words: Object.entries(types)
              .map(([type, count]) => `${count} ${type}`)
              .join(', ')
          }
        }))
      ),
    nothing: 'No dated event with a country is on record.'
  })
}
