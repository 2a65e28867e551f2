import { describe, expect, it } from 'vitest'
import { sameJson } from './sameJson.ts'

describe('sameJson', () => {
  it.each([
    [null, null],
    [0, 0],
    ['Rabat', 'Rabat'],
    [[], []],
    [
      [1, [2]],
      [1, [2]]
    ],
    [{}, {}],
    [
      { city: 'Rabat', country: 'MA' },
      { country: 'MA', city: 'Rabat' }
    ]
  ])('%j says the same as %j', (a, b) => {
    expect(sameJson(a, b)).toBe(true)
  })

  it.each([
    [null, {}],
    [{}, null],
    [null, 0],
    [0, '0'],
    [[], {}],
    [{}, []],
    [[null], { 0: null }],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1]
    ],
    [{ city: 'Rabat' }, { city: 'Fes' }],
    [{ city: 'Rabat' }, { city: 'Rabat', country: 'MA' }],
    [{ city: 'Rabat', country: 'MA' }, { city: 'Rabat' }],
    [{ city: undefined }, { country: undefined }],
    [{ toString: null }, { city: null }],
    ['Rabat', { length: 5 }]
  ])('%j does not say the same as %j', (a, b) => {
    expect(sameJson(a, b)).toBe(false)
  })

  it('looks at fields of its own alone', () => {
    expect(sameJson({ constructor: Object }, { city: null })).toBe(false)
    expect(sameJson({ toString: Object.prototype.toString }, { city: null })).toBe(false)
  })
})
