import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { IsoDay } from './isoDay.ts'
import { before, boundsOf, occurredBy, OccurrenceDate, ordOccurrence, stated } from './occurrenceDate.ts'

const isoDay = fc
  .integer({ min: Date.parse('0000-01-01') / 86_400_000, max: Date.parse('9999-12-31') / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  .filter(IsoDay.is)

// Few days, so that dates often touch, overlap and coincide.
const nearDay = fc.constantFrom('2020-01-01', '2020-01-02', '2020-01-03', '2020-02-01', '2021-01-01')

const date = fc
  .oneof(
    nearDay,
    nearDay.map((text) => text.slice(0, 7)),
    nearDay.map((text) => text.slice(0, 4)),
    fc.tuple(nearDay, nearDay).map((ends) => ends.toSorted().join('/')),
    nearDay.map((text) => `../${text}`),
    nearDay.map((text) => `${text}/..`),
    fc.constantFrom('/', '2020?', '2021-01~', '-0044', 'Y10000')
  )
  .map((text) => stated(text))
  .filter(E.isRight)
  .map(({ right }) => right)

describe('the order of occurrences', () => {
  it('is total: reflexive, antisymmetric and transitive', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(ordOccurrence.compare(a, a)).toBe(0)
        expect(ordOccurrence.compare(a, b) + ordOccurrence.compare(b, a)).toBe(0)
        const ascending = ordOccurrence.compare(a, b) <= 0 && ordOccurrence.compare(b, c) <= 0
        expect(!ascending || ordOccurrence.compare(a, c) <= 0).toBe(true)
      })
    )
  })

  it('agrees with what is certain', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(before(a, b) !== 'Yes' || ordOccurrence.compare(a, b) === -1).toBe(true)
      })
    )
  })
})

describe('before', () => {
  it('never holds of a date and itself, nor both ways, and is transitive', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(before(a, a)).not.toBe('Yes')
        expect(before(a, b) !== 'Yes' || before(b, a) === 'No').toBe(true)
        expect(before(a, b) !== 'Yes' || before(b, c) !== 'Yes' || before(a, c) === 'Yes').toBe(true)
      })
    )
  })

  it('means the same for two plain days as the order of the days', () => {
    fc.assert(
      fc.property(isoDay, isoDay, (a, b) => {
        const answers = [stated(a), stated(b)]
        const [x, y] = answers.filter(E.isRight).map(({ right }) => right)
        if (x === undefined || y === undefined) throw new Error('a day is a date')
        expect(before(x, y)).toBe(a < b ? 'Yes' : 'No')
        expect(occurredBy(x, b)).toBe(a <= b ? 'Yes' : 'No')
      })
    )
  })
})

describe('occurredBy', () => {
  it('once certain stays certain, and was never certain before the earliest day', () => {
    fc.assert(
      fc.property(date, isoDay, isoDay, (occurrence, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a]
        expect(occurredBy(occurrence, sooner) !== 'Yes' || occurredBy(occurrence, later) === 'Yes').toBe(true)
        const { earliest } = boundsOf(occurrence)
        const tooSoon = earliest !== null && sooner < earliest
        expect(tooSoon && occurredBy(occurrence, sooner) === 'Yes').toBe(false)
      })
    )
  })
})

describe('an occurrence date', () => {
  it('survives being stored and read', () => {
    fc.assert(
      fc.property(date, (occurrence) => {
        const stored: unknown = JSON.parse(JSON.stringify(OccurrenceDate.encode(occurrence)))
        expect(OccurrenceDate.decode(stored)).toEqual(E.right(occurrence))
      })
    )
  })

  it('is read or refused from any JSON, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        expect(OccurrenceDate.is(value)).toBe(false)
        expect(E.isLeft(stated(text))).toBe(
          !OccurrenceDate.is({ edtf: text, basis: 'Stated', words: null, note: null })
        )
      })
    )
  })
})
