import { either as E, function as F } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { Citation } from '@communique/kernel'
import { isoDay, type IsoDay } from './isoDay.ts'
import {
  before,
  boundsOf,
  DateBasis,
  eqOccurrenceDate,
  fallsWithin,
  occurredBy,
  overdueOn,
  type OccurrenceDate,
  occurrenceDate,
  ordOccurrence,
  stated
} from './occurrenceDate.ts'

const must = <A>(result: E.Either<unknown, A>): A => {
  if (E.isRight(result)) return result.right
  throw new Error(JSON.stringify(result.left))
}

const on = (edtf: string): OccurrenceDate => must(stated(edtf))
const day = (text: string): IsoDay => must(isoDay(text))

const words = must(
  Citation.decode({
    source: 'release-7',
    digest: 'a'.repeat(64),
    position: { start: 10, end: 17 },
    quote: { exact: 'Tuesday', prefix: 'held on ', suffix: ', H.R.H.' }
  })
)

describe('the date of an occurrence', () => {
  it('is stated where the source itself states it', () => {
    expect(stated('2024-05-30')).toEqual(E.right({ edtf: '2024-05-30', basis: 'Stated', words: null, note: null }))
  })

  it('keeps the words of the source and how the date was reached', () => {
    const note = 'The page with this release is dated; that day is a Monday'
    expect(occurrenceDate({ edtf: '2020-03-02', basis: 'Computed', words, note })).toEqual(
      E.right({ edtf: '2020-03-02', basis: 'Computed', words, note })
    )
  })

  it('is refused with everything that is wrong with it', () => {
    const result = occurrenceDate({ edtf: '2020/2019', basis: 'External', note: ' ' })
    expect(
      F.pipe(
        result,
        E.mapLeft((all) => all.map(({ path, rule }) => [path.join('.'), rule]))
      )
    ).toEqual(
      E.left([
        ['edtf', 'ReversedInterval'],
        ['note', 'BlankText'],
        ['note', 'null']
      ])
    )
  })

  it.each(['Stated', 'Computed', 'External', 'Unknown'])('may rest on the basis %s', (basis) => {
    expect(DateBasis.is(basis)).toBe(true)
  })

  it.each(['stated', 'Guessed', '', '__proto__'])('may not rest on the basis %j', (basis) => {
    expect(DateBasis.is(basis)).toBe(false)
  })

  it('has the bounds of its text', () => {
    expect(boundsOf(on('../2020-07-29'))).toEqual({ earliest: null, latest: '2020-07-29', qualifier: 'None' })
  })
})

describe('whether one occurrence came before another', () => {
  it.each([
    ['2024-05-30', '2024-05-31', 'Yes'],
    ['2024-05-30', '2024-05-30', 'No'],
    ['2024-05-31', '2024-05-30', 'No'],
    ['2021', '2024-05-30', 'Yes'],
    ['2024-05-30', '2021', 'No'],
    ['2024', '2024-05-30', 'Unknown'],
    ['2024-05-30', '2024', 'Unknown'],
    ['2024-12-31', '2024', 'No'],
    ['2024', '2024-01-01', 'No'],
    ['2024-01-01', '2024', 'Unknown'],
    ['2024', '2024', 'Unknown'],
    ['../2020', '2021', 'Yes'],
    ['2021', '../2020', 'No'],
    ['../2020', '2020-12-31', 'Unknown'],
    ['2020', '2021/..', 'Yes'],
    ['2021/..', '2020', 'No'],
    ['2021/..', '2022', 'Unknown'],
    ['2020', '../2021', 'Unknown'],
    ['/', '2020', 'Unknown'],
    ['2020', '/', 'Unknown'],
    ['/', '/', 'Unknown'],
    ['-0044', '0014', 'Yes'],
    ['2024', 'Y10000', 'Yes'],
    ['{2024-05-30..2024-06-12}', '2024-06-13', 'Yes'],
    ['{2024-05-30..2024-06-12}', '2024-06-12', 'No'],
    ['{2024-05-30..2024-06-12}', '2024-06', 'Unknown'],
    ['2024-05-30', '{2024-05-30..2024-06-12}', 'No'],
    ['2024-05-31', '{2024-05-30..2024-06-12}', 'No'],
    ['2024-05-29', '{2024-05-30..2024-06-12}', 'Yes'],
    ['XXXX-05-17', '2024', 'Unknown'],
    ['201X-05-17', '2020', 'Yes']
  ])('%s before %s: %s', (a, b, answer) => {
    expect(before(on(a), on(b))).toBe(answer)
  })

  it.each([
    ['1984?', '2024'],
    ['1984', '2024~'],
    ['2024%', '1984']
  ])('is not certain of %s and %s, where one is in doubt', (a, b) => {
    expect(before(on(a), on(b))).toBe('Unknown')
  })
})

describe('whether it had occurred by a day', () => {
  it.each([
    ['2024-05-30', '2024-05-29', 'No'],
    ['2024-05-30', '2024-05-30', 'Yes'],
    ['2024-05-30', '2024-05-31', 'Yes'],
    ['2024-05', '2024-04-30', 'No'],
    ['2024-05', '2024-05-01', 'Unknown'],
    ['2024-05', '2024-05-30', 'Unknown'],
    ['2024-05', '2024-05-31', 'Yes'],
    ['../2020-06-30', '2020-06-30', 'Yes'],
    ['../2020-06-30', '2020-06-29', 'Unknown'],
    ['2020-06/..', '2020-05-31', 'No'],
    ['2020-06/..', '2024-01-01', 'Unknown'],
    ['/', '2024-01-01', 'Unknown'],
    ['2020?', '2024-01-01', 'Unknown'],
    ['2020~', '2019-01-01', 'Unknown'],
    ['{2024-05-30..2024-06-12}', '2024-05-29', 'No'],
    ['{2024-05-30..2024-06-12}', '2024-05-30', 'Yes'],
    ['2024-05-30/2024-06-12', '2024-05-30', 'Unknown'],
    ['XXXX-05-17', '2024-01-01', 'Unknown']
  ])('%s by %s: %s', (date, asOf, answer) => {
    expect(occurredBy(on(date), day(asOf))).toBe(answer)
  })
})

describe('whether it fell within a period', () => {
  it.each([
    ['2024-05-30', '2024-05-01', '2024-05-31', 'Yes'],
    ['2024-05-30', '2024-05-30', '2024-05-30', 'Yes'],
    ['2024-05-30', '2024-06-01', '2024-06-30', 'No'],
    ['2024', '2024-05-01', '2024-05-31', 'Unknown'],
    ['2024-05?', '2024-05-01', '2024-05-31', 'Unknown'],
    ['2024-05?', '2024-06-01', '2024-06-30', 'No'],
    ['{2024-05-30..2024-06-12}', '2024-06-05', '2024-06-05', 'Yes'],
    ['{2024-05-30..2024-06-12}', '2024-06-13', '2024-06-30', 'No'],
    ['{2024-05-30,2024-06-12}', '2024-06-05', '2024-06-05', 'No'],
    ['{2024-05-30..}', '2031-06-05', '2031-06-05', 'Yes'],
    ['[2019-05-17,2021-05-17]', '2020-01-01', '2020-12-31', 'No'],
    ['[2019-05-17,2021-05-17]', '2021-01-01', '2021-12-31', 'Unknown'],
    ['[2019-05-17,2021-05-17]', '2019-01-01', '2021-12-31', 'Yes'],
    ['XXXX-05-17', '2024-05-01', '2024-05-31', 'Unknown'],
    ['XXXX-05-17', '2024-06-01', '2025-05-16', 'No'],
    ['XXXX-05-17?', '2024-06-01', '2025-05-17', 'Unknown'],
    ['XXXX-05', '2024-05-31', '2024-06-30', 'Unknown'],
    ['XXXX-02-29', '2023-02-01', '2023-03-31', 'No'],
    ['XXXX-02-29', '2024-02-01', '2024-03-31', 'Unknown'],
    ['201X-05-17', '2009-01-01', '2010-05-16', 'No'],
    ['201X-05-17', '2010-01-01', '2019-12-31', 'Yes'],
    ['201X-05-17', '2019-05-18', '2030-12-31', 'No'],
    ['../..', '2024-01-01', '2024-01-01', 'Unknown']
  ])('%s within %s and %s: %s', (date, from, until, answer) => {
    expect(fallsWithin(on(date), day(from), day(until))).toBe(answer)
  })
})

describe('whether something due is overdue', () => {
  it.each([
    ['2024-06-09', '2024-06-10', 'Yes'],
    ['2024-06-10', '2024-06-10', 'No'],
    ['2024-06', '2024-06-10', 'Unknown'],
    ['2024-06', '2024-06-01', 'No'],
    ['2024-01~', '2024-06-10', 'Unknown'],
    ['2031~', '2024-06-10', 'No'],
    ['../2031', '2024-06-10', 'No'],
    ['../2031', '2031-12-31', 'No'],
    ['../2031', '2032-01-01', 'Yes'],
    ['../2031~', '2032-01-01', 'Unknown'],
    ['2024-05-30/..', '2031-01-01', 'No'],
    ['../..', '2031-01-01', 'No']
  ])('due %s, on %s: %s', (due, today, answer) => {
    expect(overdueOn(boundsOf(on(due)), day(today))).toBe(answer)
  })
})

describe('a timeline', () => {
  it('runs by the earliest day, then the latest; an open start stands at its end, and the undated comes last', () => {
    const inOrder = [
      '-0044',
      '-0043',
      '2019-12-31',
      '../2019',
      '2020-01-01',
      '2020-01',
      '2020',
      '2020/..',
      '2020-01-02',
      '2020-12-31',
      '../2020',
      'Y10000',
      '/'
    ]
    const shuffled = inOrder.toReversed().map(on)
    expect(shuffled.toSorted(ordOccurrence.compare).map(({ edtf }) => edtf)).toEqual(inOrder)
  })

  it.each([
    ['/', '2020', 1],
    ['2020', '/', -1],
    ['XXXX-05-17', '../..', 0],
    ['{2020-01-01..2020-12-31}', '2020', 0],
    ['2020', '2020/..', -1],
    ['2020/..', '2020', 1],
    ['/', '../..', 0],
    ['2020/', '2020/..', 0],
    ['2020', '2020-01/2020-12', 0]
  ])('places %s and %s: %i', (a, b, order) => {
    expect(ordOccurrence.compare(on(a), on(b))).toBe(order)
    expect(ordOccurrence.equals(on(a), on(b))).toBe(order === 0)
  })

  it('tells dates apart that hold the same days on another basis', () => {
    const computed = must(occurrenceDate({ edtf: '2020', basis: 'Computed' }))
    const cited = must(occurrenceDate({ edtf: '2020', basis: 'Stated', words }))
    expect(ordOccurrence.equals(on('2020'), computed)).toBe(true)
    expect(eqOccurrenceDate.equals(on('2020'), on('2020'))).toBe(true)
    expect(eqOccurrenceDate.equals(on('2020'), computed)).toBe(false)
    expect(eqOccurrenceDate.equals(on('2020'), cited)).toBe(false)
    expect(eqOccurrenceDate.equals(cited, { ...cited, words: { ...words } })).toBe(true)
  })
})
