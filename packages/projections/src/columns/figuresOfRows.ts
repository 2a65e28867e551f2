import { recordOf } from '../engine/data/recordOf.ts'
import type { CountryFigure, CountryFigures } from '../views/cooperationFigures/cooperationFigures.ts'
import { firstCorrection, typeOfNumber, uncertain } from './factsOfRow.ts'
import { countryOfLink, countryOfNumber, roleBits, rolesOfLink } from './links.ts'
import { linkStart, type Rows } from './rows.ts'

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

  each(visit: (key: number, count: number) => void): void {
    const [keys, counts] = [this.#keys, this.#counts]
    for (let place = 0; place < keys.length; place += 1)
      if (keys[place] !== -1 && counts[place] !== 0) visit(keys[place] as number, counts[place] as number)
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Float64Array(keys.length * 2).fill(-1)
    this.#counts = new Int32Array(keys.length * 2)
    this.#size = 0
    for (let place = 0; place < keys.length; place += 1)
      if (keys[place] !== -1) this.add(keys[place] as number, counts[place] as number)
  }
}

const [mostTypes, mostYears] = [2 ** 8, 2 ** 12]

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
    add: (rows, row, by) => {
      const { types, years, linkEnds, links } = rows
      const [type, year] = [types[row] as number, years[row] as number]
      if (year === 0 || type >= firstCorrection) return
      const place = year * mostTypes + type
      const end = linkEnds[row] as number
      for (let at = linkStart(rows, row); at < end; at += 1)
        tally.add((links[at] as number) * (mostYears * mostTypes) + place, by)
    },
    views: (years) => {
      const byCountry = new Map<number, Array<readonly [string, CountryFigure]>>()
      const roles = rolesByLink()
      tally.each((key, events) => {
        const link = Math.floor(key / (mostYears * mostTypes))
        const year = years[(Math.floor(key / mostTypes) % mostYears) - 1] ?? uncertain
        const [type, { list, text }] = [typeOfNumber(key % mostTypes), roles(link)]
        const figure = { year: year === uncertain ? null : year, type, roles: list, events }
        const entry = [`${year}/${type}/${text}`, figure] as const
        const before = byCountry.get(countryOfLink(link))
        if (before === undefined) byCountry.set(countryOfLink(link), [entry])
        else before.push(entry)
      })
      return recordOf(
        Array.from(
          byCountry,
          ([country, figures]) => [countryOfNumber(country), { figures: recordOf(figures) }] as const
        ).toSorted(([a], [b]) => (a < b ? -1 : 1))
      )
    }
  }
}
