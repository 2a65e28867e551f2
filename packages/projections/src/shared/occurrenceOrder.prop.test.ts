import { type OccurrenceDate, stated } from '@communique/core'
import { cooperationValues, must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byOccurrence, byRecordingOrder, type Placed, type Positioned } from './occurrenceOrder.ts'
import { shownDate } from './shownDate.ts'

// Years in which texts are longer, and sort before and after all others; open ends; and days next to one another.
const odd = fc
  .constantFrom(
    '-0044',
    '-0044-03-15',
    '0000',
    '9999-12-31',
    'Y10000',
    'Y170000002',
    '../2020',
    '2020/..',
    '../..',
    'XXXX-05-17',
    '{2020-01-10..2020-02-20}',
    '2020-01'
  )
  .map((text) => must(stated(text)))
const near = fc.integer({ min: 1, max: 28 }).map((day) => must(stated(`2020-0${1 + (day % 3)}-${10 + (day % 19)}`)))
const date: fc.Arbitrary<OccurrenceDate> = fc.oneof(odd, near, cooperationValues.OccurrenceDate)

const placed: fc.Arbitrary<Placed> = fc.record({
  date: date.map(shownDate),
  position: fc.nat(9),
  eventId: fc.constantFrom('a', 'a-part2', 'b').map((id) => id as Placed['eventId'])
})

describe('ranks grow with the order', () => {
  it.each<readonly [string, { order: (a: Placed, b: Placed) => number; rank: (one: Placed) => number }]>([
    ['of occurrence', byOccurrence<Placed>()],
    ['of recording', byRecordingOrder<Placed & Positioned>()]
  ])('%s', (_name, { order, rank }) => {
    fc.assert(
      fc.property(placed, placed, (a, b) => {
        expect(rank(a) >= rank(b) || order(a, b) < 0).toBe(true)
        expect(rank(a)).not.toBeNaN()
      }),
      { numRuns: 2_000 }
    )
  })

  it('tells the days of four-digit years apart', () => {
    const { rank } = byOccurrence<Placed>()
    const placedOn = (text: string): Placed => ({
      date: shownDate(must(stated(text))),
      position: 1,
      eventId: 'a' as Placed['eventId']
    })
    expect(
      ['-0044', '0000-01-01', '2020-01-31', '2020-02-01', '../2020', 'Y10000', '../..'].map((text) =>
        rank(placedOn(text))
      )
    ).toEqual([-1, 101, 20_200_131, 20_200_201, 20_201_231, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
  })
})
