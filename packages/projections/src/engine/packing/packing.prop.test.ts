import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Packed } from './packed.ts'
import { Packer } from './packing.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Halves of characters, and what no byte holds.
  fc.string({ unit: fc.constantFrom('\ud800', '\udfff', 'é', 'ÿ', 'Ā', '語', '\u0000', 'a') }),
  fc.string({ maxLength: 40, size: 'max' }),
  fc.constantFrom('Stated', 'source-1', '2024-05-30', 'abcdefgh', 'abcdefgi', 'zbcdefgh')
)
const numbers = fc.oneof(
  fc.nat(300),
  fc.constantFrom(-0, 27, 28, 255, 256, 0xffff, 0x10000, 0xffffff, 0x1000000, 0xffffffff, 0x100000000, -1),
  fc.double({ noNaN: true }),
  fc.maxSafeInteger()
)
const names = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', '0', '', 'on', 'by'), texts)

/** Values of JSON, and values that JSON leaves out: a few that recur, and any. */
const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    numbers,
    fc.constantFrom(null, false, true, undefined),
    fc.array(tie('value')),
    fc.array(fc.tuple(names, tie('value'))).map((fields) => {
      const record = {}
      // Assigning would not make a field of every name.
      for (const [name, value] of fields)
        Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
      return record
    })
  )
})).value

const expectRead = (kept: ReadonlyArray<Packed<unknown>>, all: ReadonlyArray<unknown>): void => {
  for (const [at, one] of kept.entries()) {
    const read = one.read()
    expect(isDeepStrictEqual(read, all[at])).toBe(true)
  }
}

describe('a packed value', () => {
  it('is read as it was, whatever was packed before and after it, and however often', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 30 }), (all) => {
        const { keep } = new Packer()
        const twice = [...all, ...all]
        const kept = twice.map(keep)
        expectRead(kept, twice)
        expectRead(kept.toReversed(), twice.toReversed())
      }),
      { numRuns: 1000 }
    )
  })

  it('is read as it was, on whichever page it stands', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 5, maxLength: 20 }), fc.nat(300_000), (all, length) => {
        const { keep } = new Packer()
        // Longer than a page, and longer than what may be passed on at once.
        const long = 'x'.repeat(length)
        const many = Array.from({ length: 400 }, (_, at) => ({ at, of: all, text: `${long}${at}`.slice(-3000) }))
        const pages = [...many, long, `${long}語`, ...many]
        expectRead(pages.map(keep), pages)
      }),
      { numRuns: 20 }
    )
  })

  it('is read as it was, wherever in it a page ends', () => {
    const short = fc.constantFrom<unknown>({}, [], '', 7, 300, 1.5, null)
    fc.assert(
      fc.property(
        fc.array(fc.oneof(short, values), { minLength: 1, size: 'max', maxLength: 12 }),
        fc.integer({ min: 5, max: 40 }),
        (all, left) => {
          const { keep } = new Packer()
          // Of the first page it leaves so many bytes, and hardly more room.
          const pages = ['x'.repeat(262_144 - 4 - left), ...all]
          expectRead(pages.map(keep), pages)
        }
      ),
      { numRuns: 300 }
    )
  })

  it('is read as it was, however many lists of names there are', () => {
    const { keep } = new Packer()
    const records = Array.from({ length: 20_000 }, (_, at) => ({ [`name-${at}`]: at, text: 'again '.repeat(20) + at }))
    expectRead(records.map(keep), records)
    const wide = Array.from({ length: 3 }, () => Object.fromEntries(records.flatMap(Object.entries).slice(0, 200)))
    expectRead(wide.map(keep), wide)
  })

  it('is read as it was, where its names are too many to be known beforehand', () => {
    // Its values are written once before that shows, and again from where they began, with the names; some are alike.
    const words = fc.nat(200).map((number) => `word-${number}`)
    const named = fc.uniqueArray(fc.tuple(words, words), {
      selector: ([name]) => name,
      minLength: 60,
      maxLength: 80,
      size: 'max'
    })
    fc.assert(
      fc.property(fc.array(named.map(Object.fromEntries), { minLength: 1, maxLength: 3 }), (all) => {
        expectRead(all.map(new Packer().keep), all)
      })
    )
  })
})
