import { describe, expect, it } from 'vitest'
import { emptyMap, type PersistentMap, valueAt, withEntry } from './persistentMap.ts'

const mapOf = (keys: ReadonlyArray<string>): PersistentMap<string> =>
  keys.reduce<PersistentMap<string>>((map, key) => withEntry(map, key, `value of ${key}`), emptyMap)

const numbered = Array.from({ length: 2000 }, (_, index) => `party-${index}`)

// 'Aa' and 'BB' have one hash, and so have all their sequences of one length.
const collidingKeys = ['Aa', 'BB']
  .flatMap((first) => ['Aa', 'BB'].map((second) => first + second))
  .flatMap((first, _, all) => all.map((second) => first + second))

describe('persistentMap', () => {
  it('holds nothing at first', () => {
    expect(valueAt(emptyMap, 'japan')).toBeNull()
  })

  it('holds every entry among thousands, and no other', () => {
    const map = mapOf(numbered)
    expect(numbered.map((key) => valueAt(map, key))).toEqual(numbered.map((key) => `value of ${key}`))
    expect(valueAt(map, 'party-2000')).toBeNull()
    expect(valueAt(map, 'party-')).toBeNull()
  })

  it('has no place yet for most keys when it has just branched', () => {
    const map = mapOf(numbered.slice(0, 9))
    expect(numbered.slice(9).filter((key) => valueAt(map, key) !== null)).toEqual([])
  })

  it('keeps keys of one hash apart, however many there are', () => {
    expect(collidingKeys).toHaveLength(16)
    const map = mapOf(collidingKeys)
    expect(collidingKeys.map((key) => valueAt(map, key))).toEqual(collidingKeys.map((key) => `value of ${key}`))
  })

  it('replaces the value of a key and leaves the earlier version as it was', () => {
    const before = mapOf(numbered)
    const after = withEntry(before, 'party-7', 'merged')
    expect(valueAt(after, 'party-7')).toBe('merged')
    expect(valueAt(before, 'party-7')).toBe('value of party-7')
  })

  it('replaces within a small map too, without a second entry', () => {
    expect(withEntry(mapOf(['japan']), 'japan', 'merged')).toMatchObject({ entries: [{ value: 'merged' }] })
    expect(withEntry(mapOf(['japan']), 'japan', 'merged')).toHaveProperty('entries.length', 1)
  })

  it('shares what did not change with the earlier version', () => {
    const branches = (map: PersistentMap<string>): ReadonlyArray<unknown> =>
      'branches' in map ? Object.values(map.branches) : []
    const before = mapOf(numbered)
    const known = new Set(branches(before))
    expect(branches(before)).toHaveLength(32)
    expect(branches(withEntry(before, 'party-7', 'merged')).filter((branch) => !known.has(branch))).toHaveLength(1)
  })

  it('spreads keys which differ in their last characters alone', () => {
    const longestBucket = (map: PersistentMap<string>): number =>
      'entries' in map ? map.entries.length : Math.max(...Object.values(map.branches).map(longestBucket))
    expect(longestBucket(mapOf(numbered))).toBeLessThanOrEqual(8)
  })

  it('is JSON', () => {
    const map = mapOf(numbered)
    expect(JSON.parse(JSON.stringify(map))).toEqual(map)
  })
})
