import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ordering } from './chunkTree.ts'
import { ChunkedSequence, type PublishedSequence } from './chunkedSequence.ts'
import { PlainSequence, PlainTable } from './plainStructures.ts'
import { type PublishedTable, HashTable } from './hashTable.ts'
import type { Sequence } from './sequence.ts'

// Operations, each on one of the versions published so far: any number of continuations of any of them.
interface Step {
  readonly from: number
  readonly doings: ReadonlyArray<readonly ['Insert' | 'InsertMany' | 'Append' | 'Remove' | 'RemoveMany', number]>
}

interface Item {
  readonly rank: number
  readonly serial: number
}

const order = (a: Item, b: Item): number => a.rank - b.rank

const steps: fc.Arbitrary<ReadonlyArray<Step>> = fc.array(
  fc.record({
    from: fc.nat(30),
    doings: fc.array(
      fc.tuple(
        fc.constantFrom('Insert', 'InsertMany', 'Append', 'Remove', 'RemoveMany'),
        fc.integer({ min: 0, max: 2_000 })
      ),
      { maxLength: 6 }
    )
  }),
  { minLength: 1, maxLength: 12 }
)

/**
 * The ranks that a doing is about: many at once fill chunks, split them and empty them, or go behind all that is there.
 */
const ranks = (what: string, rank: number): ReadonlyArray<number> => {
  if (what === 'Append') return Array.from({ length: rank % 600 }, (_, at) => 3_000 + at)
  return what.endsWith('Many') ? Array.from({ length: 700 }, (_, at) => rank + (at % 350)) : [rank]
}

/** `toEqual`, which takes long for many members, only where they differ: it says where. */
const expectEqual = (found: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected)
}

/** Does the same to several sequences. */
const move = (
  what: string,
  item: Item,
  ...sequences: ReadonlyArray<Pick<Sequence<Item>, 'insert' | 'remove'>>
): void => {
  for (const each of sequences)
    if (what.startsWith('Remove')) each.remove(item)
    else each.insert(item)
}

/** Does the same to several tables. */
const write = (
  what: string,
  key: string,
  value: number,
  ...tables: ReadonlyArray<{ set: (key: string, value: number) => unknown; delete: (key: string) => unknown }>
): void => {
  for (const each of tables)
    if (what === 'Set') each.set(key, value)
    else each.delete(key)
}

describe.each<readonly [string, Ordering<Item>]>([
  ['without ranks', { order, rank: () => 0 }],
  ['some sharing a rank', { order, rank: ({ rank }) => Math.floor(rank / 7) }]
])('a sequence in chunks, %s, however its versions branch', (_ranks, ordering) => {
  it('holds what an array holds that is searched and spliced, and so does every version published', () => {
    fc.assert(
      fc.property(steps, (story) => {
        let serial = 0
        const plain: Array<PlainSequence<Item>> = [new PlainSequence(order)]
        const versions: Array<PublishedSequence<Item>> = [new ChunkedSequence(ordering).publish()]
        for (const { from, doings } of story) {
          const at = from % versions.length
          const expected = new PlainSequence(order, plain[at]?.items)
          const editor = versions[at]?.edit() ?? new ChunkedSequence(ordering)
          for (const [what, rank] of doings)
            for (const each of ranks(what, rank)) {
              const item = { rank: each, serial: serial++ }
              move(what, item, expected, editor)
            }
          expectEqual([...editor], expected.items)
          plain.push(expected)
          versions.push(editor.publish())
        }
        versions.forEach((version, at) => {
          expectEqual(version.toArray(), plain[at]?.items)
          expect(version.length).toBe(plain[at]?.length)
        })
      }),
      { numRuns: 60 }
    )
  })

  it('goes on after it was published, which changes nothing that was', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const expected = new PlainSequence(order)
        const editor = new ChunkedSequence(ordering)
        const published: Array<readonly [PublishedSequence<Item>, ReadonlyArray<Item>]> = []
        for (const { doings } of story) {
          for (const [what, rank] of doings)
            for (const each of ranks(what, rank)) {
              const item = { rank: each, serial: published.length }
              move(what, item, expected, editor)
            }
          published.push([editor.publish(), [...expected.items]])
        }
        for (const [version, items] of published) expectEqual(version.toArray(), items)
      }),
      { numRuns: 40 }
    )
  })

  it('keeps two continuations apart, at whatever length they part', () => {
    const editor = new ChunkedSequence(ordering)
    for (let length = 0; length < 1_200; length++) {
      editor.insert({ rank: length, serial: 0 })
      const base = editor.publish()
      const items = base.toArray()
      const removed = base.edit()
      removed.remove({ rank: 0, serial: 0 })
      const first = removed.publish()
      const grown = base.edit()
      for (let at = 0; at < 70; at++) grown.insert({ rank: 2_000 + at, serial: 1 })
      const second = grown.publish()
      expectEqual(first.toArray(), items.slice(1))
      expectEqual(base.toArray(), items)
      expectEqual(second.toArray().slice(0, length + 1), items)
      expect(second.length).toBe(length + 71)
    }
  })

  it('takes thousands in any order and gives them up again, and earlier versions keep theirs', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, spread) => {
        // A permutation: so many are three levels of branches, and they split and empty at every place.
        const size = 12_289
        const step = 1 + ((seed >>> 0) % (size - 1))
        const ranks = Array.from({ length: size }, (_, at) => (at * step) % size)
        const items = ranks.map((rank, serial) => ({ rank: Math.floor(rank / spread), serial }))
        const editor = new ChunkedSequence(ordering)
        for (const item of items) editor.insert(item)
        const all = editor.publish()
        const sorted = items.toSorted(order)
        expectEqual(all.toArray(), sorted)
        for (const item of items.slice(size >>> 1)) editor.remove(item)
        const half = editor.publish()
        const removed = new Set(items.slice(size >>> 1).map(({ rank }) => rank))
        expectEqual(
          half.toArray(),
          sorted.filter(({ rank }) => !removed.has(rank))
        )
        for (const item of items) editor.remove(item)
        expect(editor.publish().toArray()).toEqual([])
        for (const item of sorted) editor.insert(item)
        expectEqual([editor.publish().toArray(), all.toArray(), half.length], [sorted, sorted, half.toArray().length])
      }),
      { numRuns: 8 }
    )
  })

  it('is the same version again where nothing was done', () => {
    const version = new ChunkedSequence(ordering).publish()
    expect(version.edit().publish()).toBe(version)
  })
})

describe('a table of many versions, however they branch', () => {
  // The first four are two pairs of one hash.
  const keys = ['Aa', 'BB', 'AaAa', 'BBBB', '__proto__', ...Array.from({ length: 40 }, (_, at) => `key-${at}`)]
  const key = fc.constantFrom(...keys)
  const doing = fc.oneof(
    fc.tuple(fc.constant('Set'), key, fc.nat(99)),
    fc.tuple(fc.constant('Delete'), key, fc.constant(0))
  )
  const moves = fc.array(fc.record({ from: fc.nat(30), doings: fc.array(doing, { maxLength: 60 }) }), { maxLength: 12 })

  it('holds what a map holds that is copied every time, and so does every version published', () => {
    fc.assert(
      fc.property(moves, (story) => {
        const plain: Array<PlainTable<number>> = [new PlainTable()]
        const versions: Array<PublishedTable<number>> = [new HashTable<number>().publish()]
        for (const { from, doings } of story) {
          const at = from % versions.length
          const expected = new PlainTable(plain[at])
          const editor = versions[at]?.edit() ?? new HashTable()
          for (const [what, name, value] of doings) {
            write(what, name, value, expected, editor)
            if (editor.get(name) !== expected.get(name)) expect(editor.get(name)).toBe(expected.get(name))
          }
          expectEqual(new Map(editor), new Map(expected))
          plain.push(expected)
          versions.push(editor.publish())
        }
        versions.forEach((version, at) => {
          expectEqual(
            version.entries(),
            [...(plain[at] ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))
          )
          expectEqual(
            keys.map((name) => version.get(name)),
            keys.map((name) => plain[at]?.get(name))
          )
        })
      }),
      { numRuns: 500 }
    )
  })

  it('goes on after it was published, which changes nothing that was', () => {
    fc.assert(
      fc.property(moves, (story) => {
        const expected = new PlainTable<number>()
        const editor = new HashTable<number>()
        const published: Array<readonly [PublishedTable<number>, ReadonlyMap<string, number>]> = []
        for (const { doings } of story) {
          for (const [what, name, value] of doings) {
            write(what, name, value, expected, editor)
          }
          published.push([editor.publish(), new Map(expected)])
        }
        for (const [version, entries] of published) expectEqual(new Map(version.entries()), entries)
      })
    )
  })
})

describe('what differs between two tables', () => {
  // Few keys and many, some of one hash, as "Aa" and "BB" are.
  const key = fc.oneof(fc.constantFrom('Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', ''), fc.stringMatching(/^[a-d]{1,3}$/))
  const doings = fc.array(fc.tuple(fc.constantFrom('Set', 'Set', 'Delete'), key, fc.nat(3)), { maxLength: 40 })

  it('is what differs between two maps, whichever went on from the other', () => {
    fc.assert(
      fc.property(doings, doings, doings, (shared, ones, others) => {
        const done = (all: typeof shared, from: PublishedTable<number>, map: ReadonlyMap<string, number>) => {
          const [table, plain] = [from.edit(), new Map(map)]
          for (const [what, key, value] of all) {
            write(what, key, value, table, plain)
          }
          return [table.publish(), plain] as const
        }
        const [base, plainBase] = done(shared, new HashTable<number>().publish(), new Map())
        const [one, plainOne] = done(ones, base, plainBase)
        const [other, plainOther] = done(others, base, plainBase)
        const differ = [...new Set([...plainOne.keys(), ...plainOther.keys()])].filter(
          (key) => plainOne.get(key) !== plainOther.get(key)
        )
        expect([...one.differingFrom(other)].toSorted()).toEqual(differ.toSorted())
      })
    )
  })
})
