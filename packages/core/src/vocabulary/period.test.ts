import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { eqPeriod, Period, period, renderPeriod } from './period.ts'

const refusal = (text: string): E.Either<unknown, unknown> =>
  E.mapLeft((all: ReadonlyArray<{ path: ReadonlyArray<string>; rule: string }>) =>
    all.map(({ path, rule }) => [path.join('.'), rule])
  )(period(text))

describe('the period of a pledge or an obligation', () => {
  it.each([
    ['P1Y', { years: 1, months: 0, days: 0 }],
    ['P3M', { years: 0, months: 3, days: 0 }],
    ['P10D', { years: 0, months: 0, days: 10 }],
    ['P1Y6M', { years: 1, months: 6, days: 0 }],
    ['P1Y2M3D', { years: 1, months: 2, days: 3 }],
    ['P2W', { years: 0, months: 0, days: 14 }],
    ['P0Y1M', { years: 0, months: 1, days: 0 }],
    ['P012M', { years: 0, months: 12, days: 0 }]
  ])('%s is read in the units of the calendar', (text, expected) => {
    expect(period(text)).toEqual(E.right(expected))
  })

  it.each([
    ['P1Y', 'P1Y'],
    ['P0Y3M0D', 'P3M'],
    ['P1Y2M3D', 'P1Y2M3D'],
    ['P2W', 'P14D']
  ])('%s is written as %s', (text, written) => {
    expect(E.map(renderPeriod)(period(text))).toEqual(E.right(written))
  })

  it.each([
    '',
    'P',
    'PT',
    '3M',
    'p3m',
    'P3',
    'P3X',
    'P1.5Y',
    'P-1M',
    '-P1M',
    'P1M2Y',
    'P1D1M',
    'P1Y2W',
    'P2W1D',
    'PT1H',
    'P1DT1H',
    'xP1Y',
    'P1Yx',
    'P٣M',
    '__proto__'
  ])('%j is no duration in years, months and days', (found) => {
    expect(period(found)).toEqual(E.left([{ path: [], rule: 'IsoDuration', expected: 'Period', found }]))
  })

  it.each(['P0D', 'P0Y', 'P0W', 'P0Y0M0D'])('%s takes no time, which is no period', (text) => {
    expect(refusal(text)).toEqual(E.left([['', 'EmptyPeriod']]))
  })

  it('counts in whole numbers that stay exact', () => {
    expect(refusal('P9007199254740991Y')._tag).toBe('Right')
    expect(refusal('P9007199254740992Y')).toEqual(E.left([['years', 'NonNegativeInteger']]))
    expect(refusal(`P${'9'.repeat(400)}M`)).toEqual(E.left([['months', 'NonNegativeInteger']]))
    expect(refusal('P9007199254740991W')).toEqual(E.left([['days', 'NonNegativeInteger']]))
    expect(Period.is({ years: 0, months: -1, days: 2 })).toBe(false)
    expect(Period.is({ years: 0.5, months: 0, days: 0 })).toBe(false)
    expect(Period.is({ years: Number.NaN, months: 0, days: 1 })).toBe(false)
    expect(Period.is({ years: 0, months: 0 })).toBe(false)
  })

  it('tells twelve months from one year', () => {
    const [months, year] = [period('P12M'), period('P1Y')]
    if (E.isLeft(months) || E.isLeft(year)) throw new Error('both are periods')
    expect(eqPeriod.equals(months.right, year.right)).toBe(false)
    expect(eqPeriod.equals(year.right, { ...year.right })).toBe(true)
  })
})
