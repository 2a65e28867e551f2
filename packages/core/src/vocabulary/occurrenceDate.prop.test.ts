import oracle from 'edtf'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { IsoDay } from './isoDay.ts'
import {
  before,
  boundsOf,
  fallsWithin,
  occurredBy,
  OccurrenceDate,
  ordOccurrence,
  overdueOn,
  stated
} from './occurrenceDate.ts'

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
    fc.tuple(nearDay, nearDay).map((ends) => `{${ends.toSorted().join('..')}}`),
    fc.tuple(nearDay, nearDay).map((days) => `[${days.join(',')}]`),
    fc.tuple(nearDay, nearDay).map((days) => `{${days.join(',')}}`),
    fc.constantFrom('/', '2020?', '2021-01~', '-0044', 'Y10000', 'XXXX-02-01', '202X-01-02', 'XXXX-01')
  )
  .map((text) => stated(text))
  .filter(E.isRight)
  .map(({ right }) => right)

const dated = (text: string): OccurrenceDate => {
  const read = stated(text)
  if (E.isLeft(read)) throw new Error(text)
  return read.right
}

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

  it('agrees with certainty', () => {
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

// The other implementation of EDTF says whether a day is one of those of a date, member by member.
const covers = (edtf: string, on: string): boolean => {
  const { min, max } = oracle(on)
  return [...oracle(edtf)].some((member) => Number(member.min) <= Number(min) && Number(max) <= Number(member.max))
}

describe('fallsWithin', () => {
  it('finds on one day what the package edtf finds among the members of a set', () => {
    const ranges = fc.uniqueArray(nearDay, { minLength: 2, maxLength: 2 }).map((ends) => ends.toSorted().join('..'))
    const members = fc.oneof(
      ranges,
      fc.uniqueArray(nearDay, { minLength: 1, maxLength: 4 }).map((days) => days.toSorted().join(','))
    )
    const set = fc.oneof(
      members.map((text) => `[${text}]`),
      members.map((text) => `{${text}}`)
    )
    fc.assert(
      fc.property(set, nearDay, (text, on) => {
        const answer = fallsWithin(dated(text), on as IsoDay, on as IsoDay)
        const certain = text.startsWith('{') || !/[.,]/.test(text)
        expect(answer).toBe(covers(text, on) ? (certain ? 'Yes' : 'Unknown') : 'No')
      })
    )
  })

  it('is not in any part of a period that it is not in, and is in every period that holds one that it is in', () => {
    fc.assert(
      fc.property(date, fc.tuple(nearDay, nearDay, nearDay, nearDay), (occurrence, days) => {
        const [from, later, sooner, until] = days.toSorted() as [IsoDay, IsoDay, IsoDay, IsoDay]
        const [whole, part] = [fallsWithin(occurrence, from, until), fallsWithin(occurrence, later, sooner)]
        expect(whole !== 'No' || part === 'No').toBe(true)
        expect(part !== 'Yes' || whole === 'Yes').toBe(true)
      })
    )
  })

  it('is possible on some day of a period if and only if it is possible in the period', () => {
    const period = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05'].filter(IsoDay.is)
    fc.assert(
      fc.property(date, (occurrence) => {
        const whole = fallsWithin(occurrence, period[0] as IsoDay, period[4] as IsoDay)
        expect(whole !== 'No').toBe(period.some((on) => fallsWithin(occurrence, on, on) !== 'No'))
      })
    )
  })
})

describe('overdueOn', () => {
  it('is certain only when the date is before the day, never before a term ends, and stays certain', () => {
    fc.assert(
      fc.property(date, isoDay, isoDay, (due, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a]
        const bounds = boundsOf(due)
        const certain = overdueOn(bounds, sooner) === 'Yes'
        expect(certain).toBe(before(due, dated(sooner)) === 'Yes')
        expect(!certain || overdueOn(bounds, later) === 'Yes').toBe(true)
        const term = bounds.earliest === null && (bounds.latest === null || sooner <= bounds.latest)
        expect(!term || overdueOn(bounds, sooner) === 'No').toBe(true)
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
