import { type CooperationEvent, type CountryCode, occurrenceOf } from '@communique/core'
import type { CountryFigure, CountryFigures } from '../../src/views/cooperationFigures/cooperationFigures.ts'
import type { Believed } from '../histories.ts'
import { everyCountry, onlyYearOf, rolesIn } from './concerns.ts'
import { ofEach } from './neighbours.ts'

/** The key of a country's figure, as text. */
const countedUnder = (event: CooperationEvent, country: CountryCode): string =>
  [onlyYearOf(event) ?? 'uncertain', event.type, rolesIn(event, country).join('+')].join('/')

/** Every event that has a date and names the country, counted with those that are like it. */
const figuresOf = (history: Believed, country: CountryCode): CountryFigures => {
  const facts = history.filter((event) => occurrenceOf(event) !== null && rolesIn(event, country).length > 0)
  const figures = facts.map((event): readonly [string, CountryFigure] => {
    const under = countedUnder(event, country)
    const alike = facts.filter((other) => countedUnder(other, country) === under)
    return [under, { year: onlyYearOf(event), type: event.type, roles: rolesIn(event, country), events: alike.length }]
  })
  return { figures: Object.fromEntries(figures) }
}

/** The figures of each country, counted on the whole record. */
export const countryFiguresOracle = (history: Believed): Readonly<Record<string, CountryFigures>> =>
  ofEach(everyCountry(history), (country) => figuresOf(history, country))
