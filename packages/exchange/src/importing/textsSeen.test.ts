import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'
import { textsSeen } from './textsSeen.ts'

describe('texts that were seen', () => {
  it('are those of a set, whatever they are', () => {
    const text = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('', 'a', 'b', 'منظمة', '\ud800'))
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const seen = textsSeen()
        expect(texts.map(seen.add)).toEqual(texts.map((each, at) => texts.indexOf(each) === at))
      })
    )
  })

  it('are all known after many more were added', () => {
    const seen = textsSeen()
    const texts = Array.from({ length: 20_000 }, (_, at) => `Row ${at}`)
    expect(texts.every(seen.add)).toBe(true)
    expect(texts.some(seen.add)).toBe(false)
    expect(seen.add('Row 20000')).toBe(true)
  })

  it('have the fingerprints that commands are named by', () => {
    // Records hold identities that are made of them.
    expect(fingerprint('')).toBe('26c8wzs8fs10kz98hrb9of')
    expect(fingerprint('Côte d’Ivoire')).toBe('02ywq2fpy0m07df7aiyquy')
  })
})
