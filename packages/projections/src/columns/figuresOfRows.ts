import { recordOf } from '../engine/data/recordOf.ts'
import type { CountryFigure, CountryFigures } from '../views/cooperationFigures/cooperationFigures.ts'
import { firstCorrection, typeOfNumber, uncertain } from './factsOfRow.ts'
import { countryOfLink, countryOfNumber, rolesOfLink } from './links.ts'
import type { Rows } from './rows.ts'

/** Counts by number, in a table with room for twice as many. */
class Tally {
  #keys = new Float64Array(1 << 12).fill(-1)
  #counts = new Int32Array(1 << 12)
  #size = 0

  add(key: number, by: number): void {
    const mask = this.#keys.length - 1
    let place = Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> 7
    for (place &= mask; this.#keys[place] !== key; place = (place + 1) & mask)
      if (this.#keys[place] === -1) {
        this.#keys[place] = key
        this.#size += 1
        break
      }
    this.#counts[place] = (this.#counts[place] as number) + by
    if (this.#size * 2 > mask) this.#grow()
  }

  *entries(): Generator<readonly [key: number, count: number], void> {
    for (const [place, key] of this.#keys.entries()) {
      const count = this.#counts[place] as number
      if (key !== -1 && count !== 0) yield [key, count]
    }
  }

  #grow(): void {
    const entries = [...this.entries()]
    this.#keys = new Float64Array(this.#keys.length * 2).fill(-1)
    this.#counts = new Int32Array(this.#keys.length)
    this.#size = 0
    for (const [key, count] of entries) this.add(key, count)
  }
}

const [mostTypes, mostYears] = [2 ** 8, 2 ** 12]

/** Events by country, roles, year and type. */
export interface TalliedRows {
  readonly add: (rows: Rows, row: number, by: 1 | -1) => void
  /** The views of `countryFigures`. */
  readonly views: (years: ReadonlyArray<string>) => Readonly<Record<string, CountryFigures>>
}

/**
 * Counts rows by type, year and countries, which are fewer than the events.
 *
 * Law: of the rows of a history, the views are those of `countryFigures`.
 */
export const tallyRows = (): TalliedRows => {
  const tally = new Tally()
  return {
    add: ({ types, years, linkEnds, links }, row, by) => {
      const [type, year] = [types[row] as number, years[row] as number]
      if (year === 0 || type >= firstCorrection) return
      const place = year * mostTypes + type
      const end = linkEnds[row] as number
      for (let at = row === 0 ? 0 : (linkEnds[row - 1] as number); at < end; at += 1)
        tally.add((links[at] as number) * (mostYears * mostTypes) + place, by)
    },
    views: (years) => {
      const byCountry = new Map<number, Array<readonly [string, CountryFigure]>>()
      for (const [key, events] of tally.entries()) {
        const link = Math.floor(key / (mostYears * mostTypes))
        const year = years[(Math.floor(key / mostTypes) % mostYears) - 1] ?? uncertain
        const [type, roles] = [typeOfNumber(key % mostTypes), rolesOfLink(link)]
        const figure = { year: year === uncertain ? null : year, type, roles, events }
        const entry = [`${year}/${type}/${roles.join('+')}`, figure] as const
        const before = byCountry.get(countryOfLink(link))
        if (before === undefined) byCountry.set(countryOfLink(link), [entry])
        else before.push(entry)
      }
      return recordOf(
        Array.from(
          byCountry,
          ([country, figures]) => [countryOfNumber(country), { figures: recordOf(figures) }] as const
        ).toSorted(([a], [b]) => (a < b ? -1 : 1))
      )
    }
  }
}
