import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from './recordOf.ts'

describe('a record of entries', () => {
  it('is what Object.fromEntries makes of them, in the same order, whatever the keys', () => {
    const anyKey = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, fc.jsonValue()), { size: 'medium' }), (entries) => {
        const [record, expected] = [recordOf(entries), Object.fromEntries(entries)]
        const fieldsOf = (object: object) => Object.entries(Object.getOwnPropertyDescriptors(object))
        expect(fieldsOf(record)).toEqual(fieldsOf(expected))
        expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
      })
    )
  })
})
