import type { CooperationEventType, CountryCode } from '@communique/core'
import { recordOf } from '../engine/data/recordOf.ts'
import type { CountryFigure, CountryFigures } from '../views/cooperationFigures/cooperationFigures.ts'
import { firstCorrection, typeOfNumber, uncertain } from './factsOfRow.ts'
import { countryOfLink, countryOfNumber, roleBits, rolesOfLink } from './links.ts'
import { linkStart, type Rows } from './rows.ts'

const [mostTypes, mostYears] = [2 ** 8, 2 ** 12]
const mostPlaces = mostYears * mostTypes

/** Counts by link and place (year and type), in a table with room for twice as many. */
class Tally {
  #keys = new Float64Array(1 << 12).fill(-1)
  #counts = new Int32Array(1 << 12)
  #size = 0

  add(link: number, place: number, by: number): void {
    const key = link * mostPlaces + place
    const mask = this.#keys.length - 1
    // Whole numbers of 32 bits are mixed: the remainder of a longer one is found by a division of doubles.
    const mixed = Math.imul(Math.imul(link, 0x85ebca6b) ^ place, 0x9e3779b1)
    let at = (mixed ^ (mixed >>> 15)) & mask
    for (; this.#keys[at] !== key; at = (at + 1) & mask)
      if (this.#keys[at] === -1) {
        this.#keys[at] = key
        this.#size += 1
        break
      }
    this.#counts[at] = (this.#counts[at] as number) + by
    if (this.#size * 2 > mask) this.#grow()
  }

  each(visit: (link: number, place: number, count: number) => void): void {
    const [keys, counts] = [this.#keys, this.#counts]
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number
      if (key === -1 || counts[at] === 0) continue
      const link = Math.floor(key / mostPlaces)
      visit(link, key - link * mostPlaces, counts[at] as number)
    }
  }

  #grow(): void {
    const before = new Tally()
    before.#keys = this.#keys
    before.#counts = this.#counts
    this.#keys = new Float64Array(before.#keys.length * 2).fill(-1)
    this.#counts = new Int32Array(before.#counts.length * 2)
    this.#size = 0
    before.each((link, place, count) => this.add(link, place, count))
  }
}

/** The roles of links, each list made once. */
const rolesByLink = () => {
  const known = new Map<number, { readonly list: CountryFigure['roles']; readonly text: string }>()
  return (link: number) => {
    const before = known.get(link % 2 ** roleBits)
    if (before !== undefined) return before
    const list = rolesOfLink(link)
    const made = { list, text: list.join('+') }
    known.set(link % 2 ** roleBits, made)
    return made
  }
}

/** Events by country, roles, year and type: three numbers for each figure. Years are known by their numbers. */
export type FiguresOfRows = Uint32Array

/** Counts rows by type, year and countries, which are fewer than the events. */
export interface TalliedRows {
  readonly add: (rows: Rows, row: number, by: 1 | -1) => void
  readonly figures: () => FiguresOfRows
}

/**
 * Counts rows.
 *
 * Law: of the rows of a history, `viewsOfFigures` are the views of `countryFigures`.
 *
 * @param before the figures of another tally, to which rows are added.
 */
export const tallyRows = (before: FiguresOfRows = new Uint32Array()): TalliedRows => {
  const tally = new Tally()
  for (let at = 0; at < before.length; at += 3)
    tally.add(before[at] as number, before[at + 1] as number, before[at + 2] as number)
  return {
    add: (rows, row, by) => {
      const { types, years, linkEnds, links } = rows
      const [type, year] = [types[row] as number, years[row] as number]
      if (year === 0 || type >= firstCorrection) return
      const place = year * mostTypes + type
      const end = linkEnds[row] as number
      for (let at = linkStart(rows, row); at < end; at += 1) tally.add(links[at] as number, place, by)
    },
    figures: () => {
      const figures: Array<number> = []
      tally.each((link, place, count) => figures.push(link, place, count))
      return Uint32Array.from(figures)
    }
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/** The places of figures by country, in the order of the codes of countries. */
const byCountry = (figures: FiguresOfRows): ReadonlyArray<readonly [CountryCode, ReadonlyArray<number>]> => {
  const places = new Map<number, Array<number>>()
  for (let at = 0; at < figures.length; at += 3) {
    const country = countryOfLink(figures[at] as number)
    const own = places.get(country)
    if (own === undefined) places.set(country, [at])
    else own.push(at)
  }
  return Array.from(places, ([country, own]) => [countryOfNumber(country), own] as const).toSorted(([a], [b]) =>
    byText(a, b)
  )
}

const yearOfNumber = (number: number, years: ReadonlyArray<string>): string => years[number - 1] ?? uncertain

/** The views of `countryFigures`. */
export const viewsOfFigures = (
  figures: FiguresOfRows,
  years: ReadonlyArray<string>
): Readonly<Record<string, CountryFigures>> => {
  const roles = rolesByLink()
  const figureAt = (at: number): readonly [string, CountryFigure] => {
    const place = figures[at + 1] as number
    const year = yearOfNumber(Math.floor(place / mostTypes), years)
    const [type, { list, text }] = [typeOfNumber(place % mostTypes), roles(figures[at] as number)]
    const figure = { year: year === uncertain ? null : year, type, roles: list, events: figures[at + 2] as number }
    return [`${year}/${type}/${text}`, figure]
  }
  return recordOf(
    byCountry(figures).map(([country, places]) => [country, { figures: recordOf(places.map(figureAt)) }] as const)
  )
}

/** The number of events of one type that concern a country in one year, each once, whatever roles the country has. */
export interface CountryCount {
  readonly country: CountryCode
  /** `null` where the dates leave more than one year, or none for certain. */
  readonly year: string | null
  readonly type: CooperationEventType
  readonly events: number
}

/** The places of numbers from zero in the order of their texts, and the numbers in this order. */
const orderedBy = (count: number, textOf: (number: number) => string) => {
  const ordered = Array.from({ length: count }, (_, number) => number).toSorted((a, b) => byText(textOf(a), textOf(b)))
  const places = new Uint16Array(count)
  for (const [place, number] of ordered.entries()) places[number] = place
  return { ordered, places }
}

/** Counts by country, year and type, in this order; uncertain years come last. */
export const countsOfFigures = (figures: FiguresOfRows, years: ReadonlyArray<string>): ReadonlyArray<CountryCount> => {
  const [byYear, byType] = [
    orderedBy(years.length + 1, (number) => yearOfNumber(number, years)),
    orderedBy(firstCorrection, typeOfNumber)
  ]
  // A table of one country, with a cell for each year and type.
  const cells = new Uint32Array(byYear.ordered.length * firstCorrection)
  const counts: Array<CountryCount> = []
  for (const [country, places] of byCountry(figures)) {
    for (const at of places) {
      const place = figures[at + 1] as number
      const row = byYear.places[Math.floor(place / mostTypes)] as number
      const cell = row * firstCorrection + (byType.places[place % mostTypes] as number)
      cells[cell] = (cells[cell] as number) + (figures[at + 2] as number)
    }
    for (let cell = 0; cell < cells.length; cell += 1) {
      const events = cells[cell] as number
      if (events === 0) continue
      const year = yearOfNumber(byYear.ordered[Math.floor(cell / firstCorrection)] as number, years)
      const type = typeOfNumber(byType.ordered[cell % firstCorrection] as number)
      counts.push({ country, year: year === uncertain ? null : year, type, events })
      cells[cell] = 0
    }
  }
  return counts
}
