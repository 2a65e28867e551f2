import { boundsOf, type CooperationEvent, countryLinks, CountryRole, occurrenceOf } from '@communique/core'
import type { Effective } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { cooperationFigures, countryFigures } from './cooperationFigures.ts'
import { fold } from '../../engine/folding/fold.ts'

const everyRole = Object.keys(CountryRole.keys) as ReadonlyArray<CountryRole>

/** The naive answer: a line for every event and country, counted. */
const countedByHand = (history: ReadonlyArray<Effective<CooperationEvent>>, roles: ReadonlyArray<CountryRole>) => {
  const counts: Record<string, number> = {}
  for (const event of history) {
    const on = occurrenceOf(event)
    if (on === null) continue
    const { earliest, latest, qualifier } = boundsOf(on)
    const [first, last] = [earliest, latest].map((day) => day?.replace(/-\d\d-\d\d$/, ''))
    const year = first !== undefined && first === last && qualifier === 'None' ? first : 'uncertain'
    const concerned = countryLinks(event).filter(({ role }) => roles.includes(role))
    for (const country of new Set(concerned.map(({ country }) => country))) {
      const line = `${country} ${year} ${event.type}`
      counts[line] = (counts[line] ?? 0) + 1
    }
  }
  return counts
}

describe('cooperation in figures, whatever is on record', () => {
  it('is what counting the record by hand comes to', () => {
    fc.assert(
      fc.property(believed, fc.subarray([...everyRole]), (history, roles) => {
        const counted: Record<string, number> = {}
        for (const { country, years, uncertainYears } of cooperationFigures(
          fold(countryFigures)(history).views,
          roles
        )) {
          expect(years).toEqual(years.toSorted((a, b) => (a.year < b.year ? -1 : 1)))
          for (const { year, events, types } of [...years, { year: 'uncertain', ...uncertainYears }]) {
            expect(Object.values(types).reduce((sum, count) => sum + count, 0)).toBe(events)
            for (const [type, count] of Object.entries(types)) counted[`${country} ${year} ${type}`] = count
          }
        }
        expect(counted).toEqual(countedByHand(history, roles))
      }),
      { numRuns: 300 }
    )
  })
})
