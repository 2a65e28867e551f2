import { defaultRoles, themeMatrix } from '@communique/projections'
import { themeLabel } from '@communique/core'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { passes } from '../filters.ts'

/** Which themes with which countries, and in which years. */
export const themes: Answering = ({ ofEvents, filters, names: { country } }) => {
  const roles = filters.roles.length === 0 ? defaultRoles : filters.roles
  return E.right({
    columns: [
      { field: 'theme', title: 'Theme', share: 3 },
      { field: 'country', title: 'Country', share: 3 },
      { field: 'events', title: 'Events', share: 0, right: true },
      { field: 'years', title: 'Years', share: 4 }
    ],
    rows: themeMatrix(ofEvents.themes, roles).flatMap(({ theme, countries }) =>
      // An event may name several themes and countries: only those asked for are rows.
      passes(
        { ...filters, countries: [], roles: [], parties: [], strengths: [], kinds: [], from: null, until: null },
        { countries: [], parties: [], themes: [theme], strength: null, kinds: [], date: null }
      )
        ? countries
            .filter((cell) => filters.countries.length === 0 || filters.countries.includes(cell.country))
            .map((cell) => ({
              theme: { value: theme.type === 'Kept' ? theme.theme : theme.tag, words: themeLabel(theme) },
              country: { value: cell.country, words: country(cell.country) },
              events: cell.uncertainYears + cell.years.reduce((sum, { events }) => sum + events, 0),
              years: {
                value: {
                  ...Object.fromEntries(cell.years.map(({ year, events }) => [year, events])),
                  uncertain: cell.uncertainYears
                },
                words: [
                  ...cell.years.map(({ year, events }) => (events === 1 ? year : `${year} (${events})`)),
                  ...(cell.uncertainYears === 0
                    ? []
                    : [cell.uncertainYears === 1 ? 'uncertain' : `uncertain (${cell.uncertainYears})`])
                ].join(', ')
              }
            }))
        : []
    ),
    nothing: 'No theme is on record with a country.'
  })
}
