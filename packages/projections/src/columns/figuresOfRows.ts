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
      for (let at = linkStart(rows, row); at < end; at += 1) tally.add(links[at] as number, place, by)
    },
    views: (years) => {
      const byCountry = new Map<number, Array<readonly [string, CountryFigure]>>()
      const roles = rolesByLink()
      tally.each((link, place, events) => {
        const year = years[Math.floor(place / mostTypes) - 1] ?? uncertain
        const [type, { list, text }] = [typeOfNumber(place % mostTypes), roles(link)]
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
