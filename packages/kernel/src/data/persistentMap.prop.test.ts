import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMap, type PersistentMap, valueAt, withEntry } from './persistentMap.ts'

const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'Aa', 'BB'), fc.nat(300).map(String))

describe('persistentMap', () => {
  it('holds what a Map holds after the same entries', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer()), { maxLength: 400 }), key, (entries, absentPerhaps) => {
        const expected = new Map(entries)
        const map = entries.reduce<PersistentMap<number>>((map, [key, value]) => withEntry(map, key, value), emptyMap)
        for (const wanted of [...expected.keys(), absentPerhaps])
          expect(valueAt(map, wanted)).toBe(expected.get(wanted) ?? null)
      })
    )
  })
})
