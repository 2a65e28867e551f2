import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { widthOf, wrapped } from './layout.ts'

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
