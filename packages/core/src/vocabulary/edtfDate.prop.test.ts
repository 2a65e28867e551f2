import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { daysInMonth } from '@communique/kernel/advanced'
import { furthestYear, sortableDay } from './edtfCalendar.ts'
import { type DateQualifier, parseDate, type ParsedDate, parsePlainDate } from './edtfDate.ts'

const span = (from: readonly [number, number, number], to: readonly [number, number, number]): ParsedDate =>
  E.right({ earliest: sortableDay(...from), latest: sortableDay(...to), qualifier: 'None' })
const months = (year: number, month: number, lastYear: number, lastMonth: number): ParsedDate =>
  span([year, month, 1], [lastYear, lastMonth, daysInMonth(lastYear, lastMonth)])
const inMonth = (found: string, month: number, parsed: () => ParsedDate): ParsedDate =>
  month < 1 || month > 12 ? E.left({ type: 'ImpossibleMonth', found, month }) : parsed()
const years = (from: string, to: string): ParsedDate => span([Number(from), 1, 1], [Number(to), 12, 31])

/** The grammar, form by form, each tried on every text. */
const plainByGrammar = (found: string): ParsedDate => {
  const [, year, month, day] = /^(-(?!0000)\d{4}|\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(found) ?? []
  if (year === undefined) {
    const timed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d(?::\d\d)?)?$/.test(found)
    return E.left({ type: timed ? 'TimeOfDay' : 'NotEdtf', found })
  }
  if (month === undefined) return years(year, year)
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (day !== undefined)
    return inMonth(found, m, () =>
      d < 1 || d > daysInMonth(y, m)
        ? E.left({ type: 'ImpossibleDay', found, day: d, daysInMonth: daysInMonth(y, m) })
        : span([y, m, d], [y, m, d])
    )
  if (month === '24') return months(y, 12, y + 1, 2)
  if (/^2[1-3]$/.test(month)) return months(y, 3 * (m - 20), y, 3 * (m - 20) + 2)
  return inMonth(found, m, () => months(y, m, y, m))
}

/** Tries every year of the pattern. */
const ofEachYear = (found: string, pattern: string, month: number, day: number | null): ParsedDate =>
  inMonth(found, month, () => {
    const longest = daysInMonth(2000, month)
    if (day !== null && (day < 1 || day > longest))
      return E.left({ type: 'ImpossibleDay', found, day, daysInMonth: longest })
    if (pattern === 'XXXX') return E.right({ earliest: null, latest: null, qualifier: 'None' })
    const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`)
    const days = Array.from({ length: 10_000 }, (_, year) => year)
      .filter((year) => fits.test(String(year).padStart(4, '0')) && (day ?? 1) <= daysInMonth(year, month))
      .flatMap((year) => [
        sortableDay(year, month, day ?? 1),
        sortableDay(year, month, day ?? daysInMonth(year, month))
      ])
      .toSorted()
    return E.right({ earliest: days[0] ?? null, latest: days.at(-1) ?? null, qualifier: 'None' })
  })

const unqualifiedByGrammar = (found: string): ParsedDate => {
  const [, pattern, month, day] = /^(\d{3}X|\d\dXX|\dXXX|XXXX)-(\d\d)(?:-(\d\d))?$/.exec(found) ?? []
  if (pattern !== undefined) return ofEachYear(found, pattern, Number(month), day === undefined ? null : Number(day))
  if (/^\d\d[\dX]X$/.test(found)) return years(found.replaceAll('X', '0'), found.replaceAll('X', '9'))
  if (/^\d{4}-XX(?:-XX)?$/.test(found)) return years(found.slice(0, 4), found.slice(0, 4))
  if (/^\d{4}-\d\d-XX$/.test(found)) {
    const [year, month] = [Number(found.slice(0, 4)), Number(found.slice(5, 7))]
    return inMonth(found, month, () => months(year, month, year, month))
  }
  if (!/^Y-?[1-9]\d{4,}$/.test(found)) return plainByGrammar(found)
  return Math.abs(Number(found.slice(1))) > furthestYear
    ? E.left({ type: 'YearBeyondReach', found })
    : years(found.slice(1), found.slice(1))
}

const qualifiers: ReadonlyMap<string, DateQualifier> = new Map([
  ['?', 'Uncertain'],
  ['~', 'Approximate'],
  ['%', 'UncertainAndApproximate']
])

const dateByGrammar = (text: string): ParsedDate => {
  const qualifier = qualifiers.get(text.slice(-1))
  if (qualifier === undefined) return unqualifiedByGrammar(text)
  const parsed = unqualifiedByGrammar(text.slice(0, -1))
  return E.isLeft(parsed) ? parsed : E.right({ ...parsed.right, qualifier })
}

const expectSame = (text: string): void => {
  expect([text, parsePlainDate(text), parseDate(text)]).toEqual([text, plainByGrammar(text), dateByGrammar(text)])
}

const number = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'))
const part = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 0, max: most + 1 }).map((value) => String(value).padStart(2, '0')),
    number(2),
    fc.constantFrom('XX', '1X', 'X1')
  )
const year = fc.oneof(
  number(4),
  fc.constantFrom('0000', '0004', '1900', '2000', '2023', '2024', '201X', '20XX', '2XXX', 'XXXX')
)

const nearlyDate = fc
  .tuple(
    fc.constantFrom('', '', '', '-', 'Y', 'Y-', '+'),
    fc.oneof(
      year,
      fc.tuple(year, fc.oneof(part(12), part(24))).map((parts) => parts.join('-')),
      fc.tuple(year, part(12), part(31)).map((parts) => parts.join('-')),
      fc.tuple(year, number(2), number(2)).map((parts) => `${parts.join('-')}T09:00:00Z`),
      fc.bigInt({ min: 0n, max: 10n ** 17n }).map(String)
    ),
    fc.constantFrom('', '', '', '?', '~', '%', 'X', '?~', '\n')
  )
  .map((parts) => parts.join(''))

/** The text with one character replaced, or with some put in, or without some. */
const damaged = fc
  .tuple(
    nearlyDate,
    fc.nat(11),
    fc.nat(2),
    fc.constantFrom('', '0', '9', 'X', 'Y', '-', '?', ' ', '\n', '٢', '/', '..')
  )
  .map(([text, at, without, put]) => text.slice(0, at) + put + text.slice(at + without))

const hundred = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

describe('a single date', () => {
  it('means what the grammar says, in every month and on every day of common, leap and secular years', () => {
    for (const of of ['0000', '0004', '1900', '2000', '2023', '2024', '9999', '-0001', '-0004', '-0000'])
      for (const month of hundred)
        for (const text of [`${of}-${month}`, `${of}-${month}-XX`, ...hundred.map((day) => `${of}-${month}-${day}`)])
          expectSame(text)
  })

  it('means or breaks what the grammar says, however it is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(nearlyDate, damaged, fc.stringMatching(/^[\dXY?~%T:Z-]{0,20}$/), fc.string({ unit: 'binary' })),
        expectSame
      ),
      { numRuns: 5000 }
    )
  })
})
