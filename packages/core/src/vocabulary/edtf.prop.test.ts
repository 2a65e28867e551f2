import oracle from 'edtf'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { edtf, Edtf, parseEdtf } from './edtf.ts'
import { sortableDay } from './edtfCalendar.ts'

const padded = (value: number, length: number): string => String(value).padStart(length, '0')

// Not the year 0, of whose February the package edtf knows too little.
const year = fc.integer({ min: 1, max: 9999 })
const month = fc.integer({ min: 0, max: 14 }).map((value) => padded(value, 2))
const day = fc.integer({ min: 0, max: 32 }).map((value) => padded(value, 2))

const plain = fc.oneof(
  fc.tuple(year).map(([y]) => padded(y, 4)),
  fc.tuple(year, month).map(([y, m]) => `${padded(y, 4)}-${m}`),
  fc
    .tuple(year, month, day)
    .map(([y, m, d]) => `${padded(y, 4)}-${m}-${d}`)
    .filter((text) => !text.endsWith('-02-29')),
  fc.integer({ min: 1, max: 9999 }).map((y) => `-${padded(y, 4)}`)
)

const unspecified = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((decade) => `${padded(decade, 3)}X`),
  fc.integer({ min: 0, max: 99 }).map((century) => `${padded(century, 2)}XX`),
  year.map((y) => `${padded(y, 4)}-XX`),
  year.map((y) => `${padded(y, 4)}-XX-XX`),
  fc.tuple(year, month).map(([y, m]) => `${padded(y, 4)}-${m}-XX`)
)

const farYear = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 250_000 }))
  .map(([sign, y]) => `Y${sign}${y}`)

const qualified = fc.tuple(plain, fc.constantFrom('?', '~', '%')).map(([date, mark]) => `${date}${mark}`)

const interval = fc
  .tuple(fc.oneof(plain, unspecified, qualified), fc.oneof(plain, unspecified, qualified, fc.constantFrom('..', '')))
  .chain(([a, b]) => fc.constantFrom(`${a}/${b}`, `${b}/${a}`))

const sortedSet = fc
  .tuple(fc.uniqueArray(year, { minLength: 1, maxLength: 5 }), fc.constantFrom('', '..'), fc.constantFrom('', '..'))
  .map(([years, before, after]) => {
    const ascending = years.toSorted((a, b) => a - b).map((value) => padded(value, 4))
    const members = `${before}${ascending.join(',')}${ascending.length === 1 && before !== '' ? '' : after}`
    return [`[${members}]`, `{${members}}`]
  })
  .chain((sets) => fc.constantFrom(...sets))

const inSomeYear = fc
  .tuple(fc.integer({ min: 1, max: 999 }), month, day)
  .map(([decade, m, d]) => `${padded(decade, 3)}X-${m}-${d}`)

const date = fc.oneof(plain, unspecified, farYear, qualified, interval, sortedSet, inSomeYear)

const dayOf = (milliseconds: number | null): string | null => {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return null
  const at = new Date(milliseconds)
  return sortableDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

const askOracle = (text: string): { readonly earliest: string | null; readonly latest: string | null } | 'refused' => {
  try {
    const { min, max } = oracle(text)
    return { earliest: dayOf(min), latest: dayOf(max) }
  } catch {
    return 'refused'
  }
}

const ask = (text: string): ReturnType<typeof askOracle> => {
  const parsed = parseEdtf(text)
  return E.isLeft(parsed) ? 'refused' : { earliest: parsed.right.earliest, latest: parsed.right.latest }
}

describe('the bounds of dates', () => {
  it('are those that the package edtf finds, for single dates and sets in ascending order', () => {
    fc.assert(
      fc.property(fc.oneof(plain, unspecified, farYear, qualified, sortedSet), (text) => {
        expect(ask(text)).toEqual(askOracle(text))
      }),
      { numRuns: 1000 }
    )
  })

  it('are those that the package edtf finds for an interval, wherever it reads it', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const expected = askOracle(text)
        fc.pre(expected !== 'refused')
        expect(ask(text)).toEqual(expected)
      }),
      { numRuns: 1000 }
    )
  })

  it.each([
    // The package reads seasons as quarters of the year.
    ['2020-21', { earliest: '2020-03-01', latest: '2020-05-31' }, { earliest: '2020-01-01', latest: '2020-03-31' }],
    // It reads a reversed range in a set, and takes the first and last member for the bounds.
    ['[1672..1670]', 'refused', { earliest: '1672-01-01', latest: '1672-12-31' }],
    ['[1672,1667]', { earliest: '1667-01-01', latest: '1672-12-31' }, { earliest: '1672-01-01', latest: '1667-12-31' }],
    // It refuses an interval whose end begins before its start, though days of the end may follow the start.
    ['2004-02-01/2004', { earliest: '2004-02-01', latest: '2004-12-31' }, 'refused'],
    // It neither qualifies unspecified digits and far years, nor puts far years into intervals.
    ['201X?', { earliest: '2010-01-01', latest: '2019-12-31' }, 'refused'],
    ['Y17000~', { earliest: 'Y000000000017000-01-01', latest: 'Y000000000017000-12-31' }, 'refused'],
    ['Y17000/..', { earliest: 'Y000000000017000-01-01', latest: null }, 'refused'],
    // It reads all of level 2; the record keeps sets of plain dates from it, and days of an unknown year.
    ['XXXX', 'refused', { earliest: '0000-01-01', latest: '9999-12-31' }],
    ['2004-06?-11', 'refused', { earliest: '2004-06-11', latest: '2004-06-11' }],
    // It takes a day of every year for one of the years 0 to 9999, as if the year were known to be one of them.
    ['XXXX-05-17', { earliest: null, latest: null }, { earliest: '0000-05-17', latest: '9999-05-17' }],
    ['[201X]', 'refused', { earliest: '2010-01-01', latest: '2019-12-31' }],
    ['-201X', 'refused', { earliest: sortableDay(-2019, 1, 1), latest: sortableDay(-2010, 12, 31) }],
    // It takes 29 February of a common year for 1 March, and 28 February of the year 0 for two days.
    ['2023-02-29', 'refused', { earliest: '2023-03-01', latest: '2023-03-01' }],
    ['0000-02-28', { earliest: '0000-02-28', latest: '0000-02-28' }, { earliest: '0000-02-28', latest: '0000-02-29' }],
    // It reads times of day.
    ['2004-01-01T10:10:10Z', 'refused', { earliest: '2004-01-01', latest: '2004-01-01' }]
  ])('differ on purpose for %s', (text, ours, theirs) => {
    expect(ask(text)).toEqual(ours)
    expect(askOracle(text)).toEqual(theirs)
  })

  it('are never reversed', () => {
    fc.assert(
      fc.property(date, (text) => {
        const parsed = ask(text)
        if (parsed === 'refused' || parsed.earliest === null || parsed.latest === null) return
        expect(parsed.earliest <= parsed.latest).toBe(true)
      })
    )
  })

  it('have the order of their texts, in any year', () => {
    const anyYear = fc.oneof(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: 9990, max: 10_010 }),
      fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })
    )
    const anyDay = fc.tuple(anyYear, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const chronological = Math.sign(a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
        const [x, y] = [sortableDay(...a), sortableDay(...b)]
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(chronological)
      })
    )
  })
})

describe('reading dates', () => {
  it('keeps the text of what it accepts', () => {
    fc.assert(
      fc.property(date, (text) => {
        const read = edtf(text)
        expect(read._tag).toBe(parseEdtf(text)._tag)
        expect(E.isRight(read) ? Edtf.encode(read.right) : text).toBe(text)
      })
    )
  })

  it('answers any text, however hostile', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\dXY?~%./,[\]T:Z-]{0,20}$/),
      fc.constantFrom(
        '__proto__',
        '9'.repeat(100_000),
        '['.repeat(50_000),
        `[${'1984,'.repeat(20_000)}1984]`,
        '/'.repeat(9999)
      )
    )
    fc.assert(
      fc.property(hostile, (text) => {
        expect(E.isLeft(parseEdtf(text))).toBe(!Edtf.is(text))
      }),
      { numRuns: 1000 }
    )
  })
})
