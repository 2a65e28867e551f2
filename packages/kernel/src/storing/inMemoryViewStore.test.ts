import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { StoredViewEntry, ViewStep } from './viewStore.ts'
import { inMemoryViewStore } from './inMemoryViewStore.ts'
import { positionCursors } from './positionCursors.ts'

const { after } = positionCursors('memory')

const step = (
  generation: string,
  revision: number,
  changed: ReadonlyArray<StoredViewEntry> = [],
  more: Partial<ViewStep> = {}
): ViewStep => ({
  projection: 'timelines',
  generation,
  cursor: after(revision + 1),
  fingerprint: { version: 1 },
  revision,
  changed,
  removed: [],
  ...more
})
const first = { projection: 'timelines', generation: 'first' }
const second = { projection: 'timelines', generation: 'second' }

describe('views that are saved', () => {
  it('are loaded with the checkpoint that they stand at', async () => {
    const store = inMemoryViewStore()
    expect(await store.load(first)()).toEqual(E.right(null))
    await store.save(
      step('first', 0, [
        ['JP', { meetings: 1 }],
        ['CH', { meetings: 2 }]
      ])
    )()
    const saved = must(await store.save(step('first', 1, [['NE', null]], { removed: ['JP'] }))())
    expect(saved).toEqual({ ...first, live: false, cursor: after(2), fingerprint: { version: 1 }, revision: 2 })
    expect(await store.load(first)()).toEqual(
      E.right({
        checkpoint: saved,
        views: [
          ['CH', { meetings: 2 }],
          ['NE', null]
        ]
      })
    )
    expect(await store.checkpoints('timelines')()).toEqual(E.right([saved]))
    expect(await store.checkpoints('funding')()).toEqual(E.right([]))
  })

  it('continue from the stored revision, or are not saved', async () => {
    const store = inMemoryViewStore()
    expect(await store.save(step('first', 1))()).toEqual(E.left({ type: 'CheckpointMoved', expected: 1, found: null }))
    const found = must(await store.save(step('first', 0, [['JP', 1]]))())
    for (const revision of [0, 2])
      expect(await store.save(step('first', revision, [['JP', 2]]))()).toEqual(
        E.left({ type: 'CheckpointMoved', expected: revision, found })
      )
    expect(must(await store.load(first)())?.views).toEqual([['JP', 1]])
  })

  it('are independent of the values passed in and loaded', async () => {
    const store = inMemoryViewStore()
    const view = { meetings: [1] }
    await store.save(step('first', 0, [['JP', view]]))()
    view.meetings.push(2)
    const loaded = must(await store.load(first)())?.views
    expect(loaded).toEqual([['JP', { meetings: [1] }]])
    expect(() => Object.assign((loaded?.[0]?.[1] as object) ?? {}, { meetings: 0 })).toThrow(TypeError)
  })
})

describe('a generation', () => {
  it('is built beside the one that answers, and takes its place', async () => {
    const store = inMemoryViewStore()
    expect(await store.goLive(first)()).toEqual(E.left({ type: 'NoSuchGeneration', ...first }))
    await store.save(step('first', 0, [['JP', 'old']]))()
    expect(await store.read('timelines', ['JP'])()).toEqual(E.right(null))
    await store.goLive(first)()
    await store.save(
      step('second', 0, [
        ['JP', 'new'],
        ['NE', 'new']
      ])
    )()
    expect(must(await store.read('timelines', ['NE', 'JP'])())?.views).toEqual([['JP', 'old']])

    const live = must(await store.goLive(second)())
    expect(live).toMatchObject({ generation: 'second', live: true, revision: 1 })
    expect(must(await store.read('timelines', ['NE', 'JP'])())?.views).toEqual([
      ['JP', 'new'],
      ['NE', 'new']
    ])
    expect(await store.checkpoints('timelines')()).toEqual(E.right([live]))
    expect(await store.load(first)()).toEqual(E.right(null))
    expect(must(await store.save(step('second', 1))())).toMatchObject({ live: true, revision: 2 })
  })

  it('is dropped with its views', async () => {
    const store = inMemoryViewStore()
    await store.save(step('first', 0, [['JP', 1]]))()
    await store.drop(first)()
    expect(await store.load(first)()).toEqual(E.right(null))
    expect(E.isRight(await store.drop(second)())).toBe(true)
  })
})

describe('a lease', () => {
  it('is held by one at a time', async () => {
    const store = inMemoryViewStore()
    const lease = must(await store.acquire('timelines', 'one', 1_000)())
    expect(await store.acquire('timelines', 'two', 1_000)()).toEqual(
      E.left({ type: 'LeaseHeld', name: 'timelines', holder: 'one' })
    )
    expect(E.isRight(await store.acquire('funding', 'two', 1_000)())).toBe(true)
    await store.release(lease)()
    expect(must(await store.acquire('timelines', 'two', 1_000)())).toEqual({
      name: 'timelines',
      holder: 'two',
      token: lease.token + 1
    })
    await store.release(lease)()
    expect(E.isLeft(await store.acquire('timelines', 'three', 1_000)())).toBe(true)
  })

  it('runs out unless it is renewed, and is then another one’s', async () => {
    let time = 0
    const store = inMemoryViewStore({ now: () => time })
    const one = must(await store.acquire('timelines', 'one', 10)())
    time = 9
    expect(await store.renew(one, 10)()).toEqual(E.right(one))
    time = 18
    expect(E.isLeft(await store.acquire('timelines', 'two', 10)())).toBe(true)
    time = 19
    const two = must(await store.acquire('timelines', 'two', 10)())
    const lost = E.left({ type: 'LeaseLost', lease: one })
    expect(await store.renew(one, 10)()).toEqual(lost)
    expect(await store.save(step('first', 0, [], { lease: one }))()).toEqual(lost)
    expect(E.isRight(await store.save(step('first', 0, [], { lease: two }))())).toBe(true)
    expect(await store.goLive(first, one)()).toEqual(lost)
    expect(await store.drop(first, one)()).toEqual(lost)
  })

  it('is taken anew by its holder, with a greater token', async () => {
    const store = inMemoryViewStore()
    const one = must(await store.acquire('timelines', 'one', 10)())
    const again = must(await store.acquire('timelines', 'one', 10)())
    expect(again.token).toBeGreaterThan(one.token)
    expect(E.isLeft(await store.renew(one, 10)())).toBe(true)
  })
})
