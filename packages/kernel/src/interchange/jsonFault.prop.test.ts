import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './jsonFault.ts'

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const jsonText = fc
  .tuple(fc.jsonValue(), fc.constantFrom(0, 1, 3))
  .map(([value, indent]) => JSON.stringify(value, null, indent))

const damagedText = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', '\u0001', 't')
  )
  .map(([text, place, char]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + char + text.slice(at + (place % 2))
  })

/** Strings made of what JSON is made of, so that few are far from it. */
const almostJson = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\u0',
      'true',
      'nul',
      '-',
      '0',
      '12',
      '.5',
      'e+',
      ' ',
      '\n',
      '\f'
    )
  )
  .map((tokens) => tokens.join(''))

describe('jsonFault', () => {
  it('finds a fault exactly where the text does not parse', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), jsonText, damagedText, almostJson), (text) => {
        expect(jsonFault(text) === null).toBe(parses(text))
      }),
      { numRuns: 5000 }
    )
  })

  it('takes every beginning of a JSON text for one that ends too early', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), (text, place) => {
        const beginning = text.slice(0, place % text.length)
        expect(jsonFault(beginning)).toBe(parses(beginning) ? null : beginning.length)
      }),
      { numRuns: 2000 }
    )
  })

  it('finds no fault before the place where a JSON text was damaged', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, place, char) => {
        const at = place % text.length
        const fault = jsonFault(text.slice(0, at) + char + text.slice(at + 1))
        if (fault !== null) expect(fault).toBeGreaterThanOrEqual(at)
      }),
      { numRuns: 2000 }
    )
  })
})
