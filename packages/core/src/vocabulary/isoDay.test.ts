import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { addPeriod, isoDay, type IsoDay, ordIsoDay } from './isoDay.ts'
import { period } from './period.ts'

const must = <A>(result: E.Either<unknown, A>): A => {
  if (E.isRight(result)) return result.right
  throw new Error(JSON.stringify(result.left))
}

const day = (text: string): IsoDay => must(isoDay(text))

describe('a day of the calendar', () => {
  it.each(['2024-02-29', '0000-01-01', '9999-12-31', '2024-01-31', '2024-11-30', '2024-10-01'])('%s is one', (text) => {
    expect(isoDay(text)).toEqual(E.right(text))
  })

  it.each([
    '',
    '2024',
    '2024-05',
    '2024-00-01',
    '2024-13-01',
    '2024-19-01',
    '2024-20-01',
    '2024-05-00',
    '2024-05-32',
    '2023-02-29',
    '2024-5-3',
    'x2024-05-30',
    '2024-05-30x',
    '2024-05-30T00:00:00Z',
    '-0044-03-15',
    '٢٠٢٤-٠٥-٣٠',
    '__proto__'
  ])('%j is none', (found) => {
    expect(isoDay(found)).toEqual(E.left([{ path: [], rule: 'CalendarDay', expected: 'IsoDay', found }]))
  })

  it('comes before the next', () => {
    expect(ordIsoDay.compare(day('2024-05-30'), day('2024-05-31'))).toBe(-1)
  })
})

describe('a due day', () => {
  it.each([
    ['2021-01-31', 'P1M', '2021-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2020-06-30', 'P3M', '2020-09-30'],
    ['2020-08-31', 'P1M', '2020-09-30'],
    ['2020-06-30', 'P1Y', '2021-06-30'],
    ['2020-11-30', 'P1M', '2020-12-30'],
    ['2020-12-01', 'P1M', '2021-01-01'],
    ['2020-12-31', 'P12M', '2021-12-31'],
    ['2020-01-15', 'P23M', '2021-12-15'],
    ['2020-12-31', 'P1D', '2021-01-01'],
    ['2020-02-28', 'P2D', '2020-03-01'],
    ['2020-01-31', 'P1M1D', '2020-03-01'],
    ['2020-03-10', 'P2W', '2020-03-24'],
    ['0000-02-28', 'P1D', '0000-02-29'],
    ['0099-12-31', 'P1D', '0100-01-01'],
    ['9998-12-31', 'P1Y', '9999-12-31'],
    ['9999-11-30', 'P1M', '9999-12-30'],
    ['9999-12-30', 'P1D', '9999-12-31'],
    ['9999-12-31', 'P1D', '9999-12-31'],
    ['9999-01-01', 'P1Y', '9999-12-31'],
    ['9999-12-01', 'P1M', '9999-12-31'],
    ['2020-01-01', 'P9007199254740991Y', '9999-12-31'],
    ['2020-01-01', 'P9007199254740991M', '9999-12-31'],
    ['2020-01-01', 'P9007199254740991D', '9999-12-31']
  ])('%s and %s: %s', (from, after, due) => {
    expect(addPeriod(day(from), must(period(after)))).toBe(due)
  })
})
