import {
  boundsOf,
  type CooperationEvent,
  type CooperationEventType,
  type CountryCode,
  countryLinks,
  type CountryRole,
  occurrenceOf
} from '@communique/core'
import type { Draft } from 'immer'
import { defaultRoles, sortedRoles } from '../../timeline/countryRoles.ts'
import { everyDatedEvent } from '../../shared/everyEvent.ts'
import { groupBy } from '../../shared/groupBy.ts'
import type { Additive } from '../../engine/projection.ts'
import { recordOf } from '../../engine/data/recordOf.ts'
import { table, type Table } from '../../engine/structures/table.ts'
import { yearOf } from '../../shared/shownDate.ts'

/** The number of events of one type that concern a country, in one year, in just these roles. */
export interface CountryFigure {
  /** `null` where the dates leave more than one year, or none for certain. */
  readonly year: string | null
  readonly type: CooperationEventType
  /** The closest tie first. */
  readonly roles: ReadonlyArray<CountryRole>
  readonly events: number
}

/** The events with a country in numbers: each event is in one figure. */
export interface CountryFigures {
  /** Under `year/type/role+role`, with `uncertain` in the place of a year that is `null`. */
  readonly figures: Readonly<Record<string, CountryFigure>>
}

/** The same as its recipe sees it. */
export interface CountryFiguresDraft {
  readonly figures: Table<CountryFigure>
}

/** The figure to which an event adds one. */
export interface PlaceOfActivity {
  readonly key: string
  readonly figure: Omit<CountryFigure, 'events'>
}
type Places = Readonly<Record<string, PlaceOfActivity>>

const placesOf = (event: CooperationEvent): Places => {
  const on = occurrenceOf(event)
  const links = on === null ? [] : countryLinks(event)
  if (on === null || links.length === 0) return {}
  const { type } = event
  const year = yearOf(boundsOf(on))
  const places: Record<string, PlaceOfActivity> = {}
  for (const [country, ofCountry] of groupBy(links, ({ country }) => country)) {
    const roles = sortedRoles(ofCountry.map(({ role }) => role))
    places[country] = { key: `${year ?? 'uncertain'}/${type}/${roles.join('+')}`, figure: { year, type, roles } }
  }
  return places
}

/** Writes one event more, or less; a figure of no events is none. */
const counts =
  (by: 1 | -1) =>
  ({ figures }: Draft<CountryFiguresDraft>, _event: CooperationEvent, country: string, places: Places): void => {
    const place = places[country]
    if (place === undefined) return
    const events = (figures.get(place.key)?.events ?? 0) + by
    if (events === 0) figures.delete(place.key)
    else figures.set(place.key, { ...place.figure, events })
  }

/**
 * The counts of events with a country, by kind and year.
 *
 * One view for each country that an event concerns, by its code; `cooperationFigures` sums up. Of facts only: an event
 * that occurs at some time and names the country. What only follows up a subject names none and is not counted.
 *
 * Its views add up, so that a record can be folded in parts (`foldPart`).
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, cooperationFigures, countryFigures, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const rows = cooperationFigures(fold(countryFigures)(cooperationAsOf(history, {})).views)
 *
 * const uzbekistan = rows.find(({ country }) => country === 'UZ')
 * const memoranda = uzbekistan?.years.map(({ year, types }) => [year, types['MoUSigned'] ?? 0])
 * assert.deepEqual(memoranda, [['2021', 1], ['2024', 0]])
 * @category cooperation figures
 * @since 0.1.0
 */
export const countryFigures: Additive<CooperationEvent, CountryFigures, CountryFiguresDraft, Places> = {
  name: 'countryFigures',
  version: 1,
  keys: (_event, places) => Object.keys(places),
  routing: 'ByEvent',
  initialView: { figures: table() },
  prepare: placesOf,
  when: everyDatedEvent<CountryFiguresDraft, Places>(counts(1)),
  forget: counts(-1),
  merge: (a, b) => {
    const figures = new Map(Object.entries(a.figures))
    for (const [key, figure] of Object.entries(b.figures))
      figures.set(key, { ...figure, events: figure.events + (figures.get(key)?.events ?? 0) })
    return { figures: recordOf(figures) }
  }
}

/** Numbers of events by type; types without events are left out. */
export type EventsByType = Readonly<Partial<Record<CooperationEventType, number>>>

/** A country, and how many events of each type concern it. */
export interface CountryInFigures {
  readonly country: CountryCode
  /** The earliest first; years without events are left out. */
  readonly years: ReadonlyArray<{ readonly year: string; readonly events: number; readonly types: EventsByType }>
  /** Events whose year nobody can tell. */
  readonly uncertainYears: { readonly events: number; readonly types: EventsByType }
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

const summed = (figures: ReadonlyArray<CountryFigure>): { readonly events: number; readonly types: EventsByType } => {
  const sum = (some: ReadonlyArray<CountryFigure>): number => some.reduce((total, { events }) => total + events, 0)
  const types = [...groupBy(figures, ({ type }) => type)]
    .map(([type, ofType]) => [type, sum(ofType)] as const)
    .toSorted(([a], [b]) => byText(a, b))
  return { events: sum(figures), types: Object.fromEntries(types) }
}

/**
 * Countries in figures: the number of events of each type in each year in which the country has one of these roles.
 *
 * An event counts once for a country, whatever roles it has. One whose date spans two years, is open or in doubt counts
 * under `uncertainYears` only. Countries are in the order of their codes; one without an event is left out.
 *
 * Law: the figures of a country add up to the number of dated events that concern it in these roles.
 *
 * @category cooperation figures
 * @since 0.1.0
 */
export const cooperationFigures = (
  views: Readonly<Record<string, CountryFigures>>,
  roles: ReadonlyArray<CountryRole> = defaultRoles
): ReadonlyArray<CountryInFigures> =>
  Object.entries(views)
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([country, { figures }]) => {
      const shown = Object.values(figures).filter((figure) => figure.roles.some((role) => roles.includes(role)))
      if (shown.length === 0) return []
      const byYear = groupBy(shown, ({ year }) => year)
      const years = [...byYear]
        .flatMap(([year, ofYear]) => (year === null ? [] : [{ year, ...summed(ofYear) }]))
        .toSorted((a, b) => byText(a.year, b.year))
      // Keys are the codes of countries.
      return [{ country: country as CountryCode, years, uncertainYears: summed(byYear.get(null) ?? []) }]
    })
