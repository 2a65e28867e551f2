import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { type Column, table, widthOf, wrapped } from './layout.ts'

const characters = fc.constantFrom(
  ...Array.from({ length: 0x24f }, (_, code) => String.fromCharCode(code)).filter((one) => /[^\p{C}]/u.test(one)),
  ...Array.from('–—‘’“”•…· ابجمدعلی中文한글🇺🇿👩‍👧\u0301')
)

it('takes the columns of every text that the terminal takes', () => {
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 12 }), (text) => {
      expect(widthOf(text.join(''))).toBe(stringWidth(text.join('')))
    }),
    { numRuns: 2000 }
  )
})

it('breaks a text into lines within a width, and loses no word', () => {
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = wrapped(text.join(''), width)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      const visible = (words: string): string => words.replaceAll(/\p{Cf}|\s/gu, '')
      expect(visible(lines.join(''))).toBe(visible(text.join('')))
    })
  )
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', '中', 'ع', 'ل', 'ی'), minLength: 1, maxLength: 12 })
const cell = fc.array(word, { maxLength: 8 }).map((cells) => cells.join(' '))
const drawn = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.array(fc.record({ title: word, share: fc.integer({ min: 0, max: 4 }) }), {
      minLength: width,
      maxLength: width
    }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
    paper: fc.record({ columns: fc.integer({ min: 40, max: 120 }), colour: fc.constant(false) })
  })
)

it('lays out every table within the paper, with every word whole where it stands in columns', () => {
  fc.assert(
    fc.property(drawn, ({ columns, rows, paper }) => {
      // A column of no share is as wide as its widest cell, and has to fit.
      const kept: ReadonlyArray<Column> = columns.map((column) => ({ ...column, share: column.share || 1 }))
      const lines = table(kept, rows, paper)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(paper.columns)
      const found = lines.join(' ').split(/\s+/)
      for (const each of rows.flat().flatMap((text) => text.split(' ').filter((one) => one !== '')))
        expect(found).toContain(each)
    }),
    { numRuns: 300 }
  )
})

it('lays out more rows than a call takes arguments', () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => [String(at)])
  expect(table([{ title: 'Row', share: 1 }], rows, { columns: 80, colour: false })).toHaveLength(200_001)
})
