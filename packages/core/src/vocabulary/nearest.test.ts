import { describe, expect, it } from 'vitest'
import { nearestTo } from './nearest.ts'

describe('the nearest name', () => {
  it.each([
    ['bank', ['bnk', 'tank', 'banks']],
    ['memorandum', ['memorandvm', 'memorandum-2', 'mem']],
    ['Japan', ['JAPAN', 'japon']]
  ])('of %s is the first of the nearest among %j', (name, [first = '', ...others]) => {
    expect(nearestTo(name, [...others, first].toReversed())).toBe(first)
  })

  it('is the nearest of all, in whatever order they come', () => {
    expect(nearestTo('ministry', ['ministri', 'ministry'])).toBe('ministry')
    expect(nearestTo('ministry', ['ministry', 'ministri'])).toBe('ministry')
    expect(nearestTo('ministry', ['xinistri', 'xinistry', 'xinixtri'])).toBe('xinistry')
  })

  it('differs in at most a third of the letters, and in one of a short name', () => {
    expect(nearestTo('abcdef', ['xxcdef'])).toBe('xxcdef')
    expect(nearestTo('abcdef', ['xxxdef'])).toBeNull()
    expect(nearestTo('abcdef', ['abcdefgh'])).toBe('abcdefgh')
    expect(nearestTo('abcdef', ['abcdefghi'])).toBeNull()
    expect(nearestTo('abcdefghi', ['xxxdefghi'])).toBe('xxxdefghi')
    expect(nearestTo('us', ['uk'])).toBe('uk')
    expect(nearestTo('us', ['it'])).toBeNull()
  })

  it('is none where none is known', () => {
    expect(nearestTo('japan', [])).toBeNull()
  })
})
