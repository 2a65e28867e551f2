import { cooperationValues } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventId, Sha256, StreamName, Text } from '@communique/kernel'
import { parseEdtf } from './edtf.ts'
import { IsoDay } from './isoDay.ts'
import { isPlainEdtf } from './plainEdtf.ts'

/** The rules as they would be written where nobody waits for them. */
const rules: ReadonlyArray<readonly [codec: { readonly is: (u: unknown) => boolean; name: string }, RegExp, RegExp]> = [
  [EventId, /^[a-z0-9][a-z0-9-]{0,63}$/, /^[a-z0-9-]{0,70}$/],
  [Sha256, /^[0-9a-f]{64}$/, /^[0-9a-f]{60,66}$/],
  [StreamName, /^[a-z][a-zA-Z]*(\/[a-z0-9][a-z0-9-]{0,63})+$/, /^[a-z][a-zA-Z]{0,5}(\/[a-z0-9-]{0,66}){0,3}$/],
  [Text, /\S/, /^\s{0,3}[a ]?\s?$/]
]

const calendarDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(Date.parse(text)).toISOString().startsWith(text)

const oddities = [
  '',
  '-',
  '/',
  '0',
  '9',
  'a',
  'f',
  'g',
  'z',
  'A',
  '`',
  '{',
  ':',
  ' ',
  '\n',
  '\0',
  'é',
  '٢',
  '\uFEFF',
  '\uD800',
  '😀'
]

/** Nearly what a rule asks for: some of it replaced. */
const damaged = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    texts,
    fc.tuple(texts, fc.nat(), fc.nat(2), fc.constantFrom(...oddities)).map(([text, place, without, put]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + without)
    }),
    fc.string({ unit: 'binary' })
  )

const number = (width: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(width, '0'))
const nearlyDay = fc.tuple(number(4, 9999), number(2, 14), number(2, 33)).map((parts) => parts.join('-'))

describe('a rule that reads character by character', () => {
  it.each(rules.map(([codec, ...expressions]) => [codec.name, codec, ...expressions] as const))(
    'takes what the expression takes: %s',
    (_name, codec, expression, near) => {
      const counts = { taken: 0, refused: 0 }
      fc.assert(
        fc.property(damaged(fc.stringMatching(near)), (text) => {
          const taken = expression.test(text)
          counts[taken ? 'taken' : 'refused'] += 1
          expect(codec.is(text)).toBe(taken)
        }),
        { numRuns: 3000 }
      )
      expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(50)
    }
  )

  it('takes the days that the calendar of the engine has', () => {
    fc.assert(
      fc.property(damaged(nearlyDay), (text) => {
        expect(IsoDay.is(text)).toBe(calendarDay(text))
      }),
      { numRuns: 5000 }
    )
  })

  it('knows at first sight only dates that can be read, and knows the plain ones', () => {
    const cut = fc.tuple(nearlyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
    const end = fc.oneof({ weight: 4, arbitrary: cut }, fc.constantFrom('', '..', '.', '...'))
    const date = fc.oneof(
      cut,
      fc.tuple(end, end).map((ends) => ends.join('/')),
      cooperationValues.Edtf
    )
    const counts = { plain: 0, other: 0 }
    fc.assert(
      fc.property(damaged(date), (text) => {
        const plain = isPlainEdtf(text)
        counts[plain ? 'plain' : 'other'] += 1
        expect(!plain || E.isRight(parseEdtf(text))).toBe(true)
      }),
      { numRuns: 5000 }
    )
    expect(Math.min(counts.plain, counts.other)).toBeGreaterThan(500)
    for (const text of ['2024', '2024-05', '2024-02-29', '../2024-02-29', '2024-05/', '2024-05-30/2024-05-30'])
      expect(isPlainEdtf(text)).toBe(true)
  })
})
