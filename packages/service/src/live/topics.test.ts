import type { Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { patient } from '../../test/patience.ts'
import type { Listing, Row } from '../asking/listing.ts'
import type { LiveRecord, RecordState } from '../record/liveRecord.ts'
import { nothingFollowed } from '../../test/nothingFollowed.ts'
import { listSource } from './liveList.ts'
import { topicsOf, usualSettings } from './topics.ts'

/** A record whose states a test makes, and a list of the rows that it says. */
const scripted = () => {
  const listeners = new Set<(state: RecordState) => void>()
  let rows: ReadonlyArray<Row> = []
  let asked = 0
  let state: RecordState = { ...nothingFollowed, cursor: 'memory:0' as Cursor }
  const record = {
    now: () => state,
    onState: (listener: (state: RecordState) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  } as unknown as LiveRecord // a list asks for no more of it
  const listing: Listing = {
    path: '/rows',
    name: 'Row',
    summary: 'Rows.',
    parts: [],
    key: 'id',
    sort: 'id',
    date: null,
    fields: { id: t.string },
    rows: () => {
      asked += 1
      return E.right(rows)
    }
  }
  const past = {
    at: async () => ({ office: state.office, believed: () => [] }),
    when: async () => ({ office: state.office, believed: () => [] })
  }
  return {
    record,
    open: (now: RecordState) => listSource({ record, past }, listing, named, now),
    asked: () => asked,
    says: (now: ReadonlyArray<Row>): void => {
      rows = now
      state = { ...state, version: state.version + 1 }
      for (const listener of listeners) listener(state)
    }
  }
}

const named = { params: {}, query: new URLSearchParams() }
const framesOf = (stream: ReadableStream<Uint8Array>): Array<string> => {
  const frames: Array<string> = []
  const read = async (): Promise<void> => {
    for await (const part of stream as AsyncIterable<Uint8Array>) frames.push(new TextDecoder().decode(part))
  }
  void read().catch(() => frames.push('cut off'))
  return frames
}

describe('a topic', () => {
  it('works a change out once, for however many readers and events that came together', async () => {
    const { record, open, asked, says } = scripted()
    const topics = topicsOf(record, usualSettings)
    const readers: Array<ReadonlyArray<string>> = []
    for (let at = 0; at < 50; at += 1) {
      const stream = await topics.follow('/rows', open, async () => null)
      readers.push(E.isRight(stream) ? framesOf(stream.right) : [])
    }
    expect(asked()).toBe(1)
    for (let at = 1; at <= 20; at += 1) says(Array.from({ length: at }, (_, row) => ({ id: `row-${row}` })))
    await expect.poll(() => readers.every((frames) => frames.length === 3), patient).toBe(true)
    expect(asked()).toBe(2)
    expect(new Set(readers.map((frames) => frames[2])).size).toBe(1)
    expect(readers[0]?.[2]).toContain('row-19')
    topics.stop()
    expect(topics.streams()).toBe(0)
  })

  it('lets others have their turn while it sends, and leaves nobody out who stays or comes meanwhile', async () => {
    const { record, open, says } = scripted()
    const topics = topicsOf(record, { ...usualSettings, readersAtOnce: 2 })
    const follow = async () => {
      const stream = await topics.follow('/rows', open, async () => null)
      if (E.isLeft(stream)) throw new Error('It is followed.')
      return stream.right
    }
    const streams: Array<ReadableStream<Uint8Array>> = []
    for (let at = 0; at < 9; at += 1) streams.push(await follow())
    const leaving = streams.pop()
    const frames = streams.map(framesOf)
    const had = (): number => frames.filter((each) => each.length === 3).length
    const counts = new Set<number>()
    says([{ id: 'row-1' }])
    let late: Array<string> | null = null
    while (had() < frames.length) {
      await new Promise((resolve) => setImmediate(resolve))
      counts.add(had())
      if (had() === 0 || late !== null) continue
      await leaving?.cancel()
      late = framesOf(await follow())
    }
    // Others had their turn with some of the readers served.
    expect(counts.size).toBeGreaterThan(2)
    expect(new Set(frames.map((each) => each[2])).size).toBe(1)
    await expect.poll(() => late?.join(''), patient).toContain('row-1')
    says([{ id: 'row-1' }, { id: 'row-2' }])
    await expect.poll(() => [...frames, late].every((each) => each?.at(-1)?.includes('row-2')), patient).toBe(true)
    topics.stop()
    expect(topics.streams()).toBe(0)
  })

  it('shows signs of life, ends in time, and takes so many readers and no more', async () => {
    const { record, open } = scripted()
    const topics = topicsOf(record, { ...usualSettings, heartbeatEvery: 5, endAfter: 100, streams: 1 })
    const stream = await topics.follow('/rows', open, async () => null)
    const frames = E.isRight(stream) ? framesOf(stream.right) : []
    expect(await topics.follow('/rows', open, async () => null)).toMatchObject({
      left: { name: 'too-many-requests' }
    })
    await expect.poll(() => topics.streams(), patient).toBe(0)
    expect(frames).toContain(':\n\n')
    expect(frames).not.toContain('cut off')
    topics.stop()
  })
})
