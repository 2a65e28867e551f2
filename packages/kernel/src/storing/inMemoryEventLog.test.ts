import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { allOn, toAppend, toAppendAll } from '../../test/sharedText.ts'
import type { Cursor, EventFilter, ExpectedVersion } from './eventLog.ts'
import { inMemoryEventLog } from './inMemoryEventLog.ts'
import { streamName } from '../events/streamName.ts'

const stream = streamName('text', 'a')
const other = streamName('text', 'b')
const any: ExpectedVersion = { type: 'Any' }

describe('an append', () => {
  it('gives every event its place in the stream and in the log', async () => {
    const log = inMemoryEventLog()
    await log.append(other, toAppendAll('one'), any)()
    const appended = must(await log.append(stream, toAppendAll('two', 'three'), any)())
    expect(appended).toMatchObject({ version: 2, position: 3 })
    expect(appended.events).toEqual([
      { ...toAppend('two'), stream, version: 1, position: 2 },
      { ...toAppend('three'), stream, version: 2, position: 3 }
    ])
    expect(must(await log.append(stream, toAppendAll('four'), any)())).toMatchObject({ version: 3, position: 4 })
  })

  it('is refused under the identity of a part of another event', async () => {
    const log = inMemoryEventLog()
    expect(await log.append(stream, toAppendAll('one', 'one.part2'), any)()).toMatchObject(
      E.left({ type: 'UnstorableEvent', eventId: 'one.part2', violation: { path: ['id'], rule: 'Identifier' } })
    )
    expect(await allOn(log)).toEqual([])
  })

  it('is refused, and rejects nothing, where a field throws when it is read', async () => {
    const log = inMemoryEventLog()
    const event = {
      ...toAppend('one'),
      data: {
        get text(): string {
          throw new Error('a bug of the caller')
        }
      }
    }
    expect(await log.append(stream, [event], any)()).toMatchObject(
      E.left({ type: 'UnstorableEvent', eventId: 'one', violation: { rule: 'NotJson' } })
    )
    expect(await allOn(log)).toEqual([])
  })

  it('does nothing until it is run', async () => {
    const log = inMemoryEventLog()
    const append = log.append(stream, toAppendAll('one'), any)
    expect(await allOn(log)).toEqual([])
    await append()
    expect(await allOn(log)).toHaveLength(1)
  })

  it.each<[ExpectedVersion, absent: boolean, present: boolean]>([
    [{ type: 'Any' }, true, true],
    [{ type: 'NoStream' }, true, false],
    [{ type: 'StreamExists' }, false, true],
    [{ type: 'AtVersion', version: 0 }, true, false],
    [{ type: 'AtVersion', version: 1 }, false, false],
    [{ type: 'AtVersion', version: 2 }, false, true],
    [{ type: 'AtVersion', version: 3 }, false, false]
  ])('that expects %j', async (expected, absent, present) => {
    const log = inMemoryEventLog()
    const onNothing = await log.append(other, toAppendAll('one'), expected)()
    expect(absent ? E.isRight(onNothing) : onNothing).toEqual(
      absent || E.left({ type: 'Conflict', stream: other, expected, actual: 0 })
    )
    await log.append(stream, toAppendAll('two', 'three'), any)()
    const onTwo = await log.append(stream, toAppendAll('four'), expected)()
    expect(present ? E.isRight(onTwo) : onTwo).toEqual(
      present || E.left({ type: 'Conflict', stream, expected, actual: 2 })
    )
    expect(await allOn(log)).toHaveLength(2 + Number(absent) + Number(present))
  })

  it('of an event on record returns its place, and compares the content', async () => {
    const log = inMemoryEventLog()
    const duplicate = { type: 'DuplicateEventId', eventId: 'two', stream, version: 2 }
    await log.append(stream, toAppendAll('one', 'two'), any)()
    const again = log.append(stream, [{ ...toAppend('two'), data: { comment: 'two', text: 'a' } }], any)
    expect(await again()).toEqual(E.left({ ...duplicate, sameContent: true }))
    for (const [where, event] of [
      [other, toAppend('two')],
      [stream, toAppend('two', 'TextSigned')],
      [stream, toAppend('two', 'TextCommented', { text: 'a', comment: 'else' })],
      [stream, { ...toAppend('two'), schemaVersion: 2 }]
    ] as const)
      expect(await log.append(where, [event], any)()).toEqual(E.left({ ...duplicate, sameContent: false }))
    expect(await allOn(log)).toHaveLength(2)
  })

  it('reports a repeated id before a conflict', async () => {
    const log = inMemoryEventLog()
    await log.append(stream, toAppendAll('one'), { type: 'NoStream' })()
    expect(await log.append(stream, toAppendAll('one'), { type: 'NoStream' })()).toMatchObject(
      E.left({ type: 'DuplicateEventId', sameContent: true })
    )
  })

  it('takes effect as a whole or not at all', async () => {
    const log = inMemoryEventLog()
    await log.append(stream, toAppendAll('one'), any)()
    expect(await log.append(stream, toAppendAll('two', 'one'), any)()).toMatchObject(E.left({ eventId: 'one' }))
    expect(await log.append(stream, toAppendAll('two', 'three', 'two'), any)()).toEqual(
      E.left({ type: 'DuplicateEventId', eventId: 'two', sameContent: true, stream, version: 2 })
    )
    expect(await log.append(other, [toAppend('two'), toAppend('two', 'TextSigned')], any)()).toEqual(
      E.left({ type: 'DuplicateEventId', eventId: 'two', sameContent: false, stream: other, version: 1 })
    )
    expect((await allOn(log)).map(({ id }) => id)).toEqual(['one'])
  })
})

describe('an append to a log with limits', () => {
  const log = () => inMemoryEventLog({ limits: { eventBytes: 20, eventsAtOnce: 2 } })

  it('is refused where there are too many events', async () => {
    expect(await log().append(stream, toAppendAll('one', 'two', 'three'), any)()).toEqual(
      E.left({ type: 'TooLarge', eventId: 'three', unit: 'Events', size: 3, limit: 2 })
    )
  })

  it('is refused where an event is too large in UTF-8', async () => {
    // Two quotation marks, two brackets of the citations.
    const sized = (text: string) => [toAppend('one', 'T', null), toAppend('two', 'T', text)] as const
    expect(E.isRight(await log().append(stream, sized('é'.repeat(8)), any)())).toBe(true)
    for (const text of ['é'.repeat(8) + 'e', 'e'.repeat(17), '日'.repeat(5) + 'ee', '𝄞'.repeat(4) + 'e'])
      expect(await log().append(stream, sized(text), any)()).toEqual(
        E.left({ type: 'TooLarge', eventId: 'two', unit: 'Bytes', size: 21, limit: 20 })
      )
  })
})

describe('an event on record', () => {
  it('is independent of the value passed in', async () => {
    const log = inMemoryEventLog()
    const data = { text: 'a', comments: [{ words: 'agreed' }] }
    const event = { ...toAppend('one', 'TextCommented', data), citations: [] }
    await log.append(stream, [event], any)()
    data.comments[0] = { words: 'denied' }
    data.comments.push({ words: 'denied' })
    Object.assign(event, { type: 'TextSigned' })
    expect(await allOn(log)).toMatchObject([
      { type: 'TextCommented', data: { text: 'a', comments: [{ words: 'agreed' }] } }
    ])
  })

  it('cannot be changed by a reader', async () => {
    const log = inMemoryEventLog()
    const appended = must(await log.append(stream, [toAppend('one', 'T', { a: [{ b: 1 }] })], any)())
    const slice = must(await log.readStream(stream)())
    const page = must(await log.readAll(null, 9)())
    for (const { events } of [appended, slice, page]) {
      const [event] = events as ReadonlyArray<{ data: { a: Array<{ b: number }> } }>
      expect(() => Object.assign(event ?? {}, { data: null })).toThrow(TypeError)
      expect(() => event?.data.a.push({ b: 2 })).toThrow(TypeError)
      expect(() => Object.assign(event?.data.a[0] ?? {}, { b: 2 })).toThrow(TypeError)
    }
    ;(slice.events as Array<unknown>).length = 0
    ;(page.events as Array<unknown>).length = 0
    expect(await allOn(log)).toMatchObject([{ data: { a: [{ b: 1 }] } }])
    expect(must(await log.readStream(stream)()).events).toHaveLength(1)
  })

  it('keeps a field of any name', async () => {
    const log = inMemoryEventLog()
    const data: unknown = JSON.parse('{"__proto__": {"signed": [true]}, "constructor": null}')
    await log.append(stream, [toAppend('one', 'T', data)], any)()
    expect((await allOn(log)).map((event) => JSON.stringify(event.data))).toEqual([JSON.stringify(data)])
  })
})

describe('a stream', () => {
  it('is empty before its first event', async () => {
    expect(await inMemoryEventLog().readStream(stream)()).toEqual(E.right({ events: [], version: 0 }))
  })

  it.each([
    [undefined, ['one', 'two', 'three']],
    [-1, ['one', 'two', 'three']],
    [1, ['one', 'two', 'three']],
    [2, ['two', 'three']],
    [3, ['three']],
    [4, []]
  ])('is read from version %s', async (from, ids) => {
    const log = inMemoryEventLog()
    await log.append(stream, toAppendAll('one', 'two', 'three'), any)()
    const { events, version } = must(await log.readStream(stream, from)())
    expect(events.map(({ id }) => id)).toEqual(ids)
    expect(version).toBe(3)
  })
})

describe('the log as a whole', () => {
  const three = async () => {
    const log = inMemoryEventLog()
    await log.append(stream, toAppendAll('one', 'two'), any)()
    await log.append(other, toAppendAll('three'), any)()
    return log
  }

  it.each([
    [1, [['one'], ['two'], ['three']]],
    [2, [['one', 'two'], ['three']]],
    [3, [['one', 'two', 'three']]],
    [Number.POSITIVE_INFINITY, [['one', 'two', 'three']]],
    [0, [['one'], ['two'], ['three']]],
    [-1, [['one'], ['two'], ['three']]],
    [Number.NaN, [['one'], ['two'], ['three']]]
  ])('is read in pages of %d', async (limit, expected) => {
    const log = await three()
    const pages: Array<ReadonlyArray<string>> = []
    let after: Cursor | null = null
    for (let more = true; more;) {
      const page: { events: ReadonlyArray<{ id: string }>; next: Cursor; more: boolean } = must(
        await log.readAll(after, limit)()
      )
      pages.push(page.events.map(({ id }) => id))
      after = page.next
      more = page.more
    }
    expect(pages).toEqual(expected)
  })

  it('is read on later from where it ended', async () => {
    const log = inMemoryEventLog()
    const start = must(await log.readAll(null, 9)())
    expect(start).toMatchObject({ events: [], more: false })
    await log.append(stream, toAppendAll('one'), any)()
    const one = must(await log.readAll(start.next, 9)())
    expect(one.events.map(({ id }) => id)).toEqual(['one'])
    expect(must(await log.readAll(one.next, 9)())).toEqual({ events: [], next: one.next, more: false })
  })

  it('is read past what nobody wants', async () => {
    const log = await three()
    await log.append(streamName('letter', 'c'), [toAppend('four', 'TextSigned'), toAppend('five')], any)()
    const idsOf = async (filter: EventFilter) =>
      must(await log.readAll(null, 9, filter)()).events.map(({ id }) => String(id))
    expect(await idsOf({})).toEqual(['one', 'two', 'three', 'four', 'five'])
    expect(await idsOf({ types: ['TextSigned'] })).toEqual(['four'])
    expect(await idsOf({ categories: ['letter'] })).toEqual(['four', 'five'])
    expect(await idsOf({ types: ['TextCommented', 'TextSigned'], categories: ['letter'] })).toEqual(['four', 'five'])
    expect(await idsOf({ types: [] })).toEqual([])

    const first = must(await log.readAll(null, 1, { categories: ['letter'] })())
    expect([first.events.map(({ id }) => id), first.more]).toEqual([['four'], true])
    const none = must(await log.readAll(null, 1, { types: ['TextTabled'] })())
    expect([none.events, none.more]).toEqual([[], false])
    expect(log.compareCursors(none.next, must(await log.head()()).cursor)).toEqual(E.right(0))
  })

  it('reports its end and the number of events left', async () => {
    const log = await three()
    const { cursor, ...head } = must(await log.head()())
    expect(head).toEqual({ epoch: 'memory', heldBack: 0, heldBackFor: null })
    expect(must(await log.readAll(cursor, 9)()).events).toEqual([])
    const one = must(await log.readAll(null, 1)()).next
    expect(await log.countAfter(null)()).toEqual(E.right(3))
    expect(await log.countAfter(one)()).toEqual(E.right(2))
    expect(await log.countAfter(one, { types: ['TextSigned'] })()).toEqual(E.right(0))
    expect(await log.countAfter(log.cursorAfter(4))()).toEqual(
      E.left({ type: 'ForeignCursor', cursor: log.cursorAfter(4) })
    )
  })

  it('compares the places it gave out, and refuses those of another log', async () => {
    const log = await three()
    const { next } = must(await log.readAll(null, 2)())
    expect(log.compareCursors(next, log.cursorAfter(2))).toEqual(E.right(0))
    expect(log.compareCursors(next, log.cursorAfter(3))).toEqual(E.right(-1))
    const foreign = inMemoryEventLog({ epoch: 'another' }).cursorAfter(1)
    const refused = E.left({ type: 'ForeignCursor', cursor: foreign })
    expect(log.compareCursors(foreign, next)).toEqual(refused)
    expect(log.compareCursors(next, foreign)).toEqual(refused)
    expect(await log.readAll(foreign, 1)()).toEqual(refused)
  })

  it('wakes listeners up until they unsubscribe', async () => {
    const log = inMemoryEventLog()
    let wakeUps = 0
    const hear = () => {
      wakeUps += 1
    }
    const stop = [log.onAppend(hear), log.onAppend(hear)]
    await log.append(stream, toAppendAll('one'), any)()
    expect(wakeUps).toBe(2)
    stop[0]?.()
    await log.append(stream, toAppendAll('one'), any)()
    expect(wakeUps).toBe(2)
    await log.append(stream, toAppendAll('two'), any)()
    expect(wakeUps).toBe(3)
  })

  it.each([
    '4',
    'memory:4',
    'memory:01',
    'memory:-1',
    'memory:1.5',
    'memory:',
    'other:1',
    'page-2',
    '-1',
    '1.5',
    '',
    ' 1',
    '1e0',
    '9'.repeat(400)
  ])('knows no place %j', async (place) => {
    const log = await three()
    const cursor = place as Cursor
    expect(await log.readAll(cursor, 1)()).toEqual(E.left({ type: 'ForeignCursor', cursor }))
  })
})
