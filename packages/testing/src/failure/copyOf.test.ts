import { describe, expect, it } from 'vitest'
import { copyOf } from './copyOf.ts'
import { differencesBetween } from './difference.ts'

class Museum {
  gifts = ['altar']
}

describe('a copy', () => {
  it('is the same as the original, and stays so whatever is done to it', () => {
    const original = {
      list: [{ gift: 'altar' }],
      on: new Date(0),
      worths: new Map([['altar', { amount: 3 }]]),
      donors: new Set(['amina']),
      none: undefined
    }
    const copy = copyOf(original)
    expect(differencesBetween(original, copy)).toEqual([])
    original.list.push({ gift: 'bust' })
    original.on.setFullYear(2020)
    original.worths.set('bust', { amount: 1 })
    original.donors.clear()
    expect(differencesBetween(original, copy).map(({ path }) => path.split('/')[0])).toEqual(
      expect.arrayContaining(['list', 'on', 'worths', 'donors'])
    )
  })

  it('has a field of a name that every object answers to, and no other prototype', () => {
    const original = JSON.parse('{"__proto__":{"gift":"altar"},"constructor":1}') as object
    const copy = copyOf(original)
    expect(Object.keys(copy)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    expect(differencesBetween(original, copy)).toEqual([])
  })

  it('keeps instances of other classes', () => {
    const museum = new Museum()
    expect(copyOf({ museum }).museum).toBe(museum)
  })
})
