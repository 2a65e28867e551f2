import { must } from '@communique/fixtures'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { eventId, toAppend } from '../../test/sharedText.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import { type StreamName, streamName } from '../events/streamName.ts'
import type { EventAtVersion, EventLog, ExpectedVersion } from './eventLog.ts'
import { inMemoryEventLog } from './inMemoryEventLog.ts'
import { stagedLog } from './stagedLog.ts'

const streams = ['a', 'b', 'c'].map((text) => streamName('text', text))
const stream = fc.constantFrom(...streams)
const expectation = fc.oneof(
  fc.constantFrom<ExpectedVersion>({ type: 'Any' }, { type: 'NoStream' }, { type: 'StreamExists' }),
  fc.nat(5).map((version): ExpectedVersion => ({ type: 'AtVersion', version }))
)
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      stream,
      size: fc.integer({ min: 1, max: 3 }),
      expectation,
      isRepeated: fc.boolean()
    })
  },
  fc.record({ do: fc.constant('read' as const), stream, from: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('takeBack' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ do: fc.constantFrom('flush' as const, 'reset' as const) })
)

/** Positions are given out by the log below. */
const placed = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<EventAtVersion> =>
  events.map(({ position: _position, ...event }) => event)

const readingOf = async (log: EventLog, of: StreamName, from = 1) => {
  const { events, version } = must(await log.readStream(of, from)())
  return { events: placed(events), version }
}

const appendAll = async (log: EventLog, events: ReadonlyArray<EventAtVersion>): Promise<void> => {
  const [first, ...rest] = events
  if (first !== undefined) must(await log.appendToStreams([first, ...rest])())
}

const versionOf = ({ version }: { readonly version: number }): number => version

describe('a staged log', () => {
  it('answers as the log below does once everything that is pending is appended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const below = inMemoryEventLog()
        const staged = stagedLog(below)
        let flushed: ReadonlyArray<EventAtVersion> = []
        /** The log to which all of it was appended at once. */
        const direct = async (): Promise<EventLog> => {
          const log = inMemoryEventLog()
          await appendAll(log, [...flushed, ...staged.pending()])
          return log
        }
        for (const [at, next] of steps.entries()) {
          const before = staged.pending()
          switch (next.do) {
            case 'append': {
              const log = await direct()
              const last = before.at(-1) ?? flushed.at(-1)
              const ids = Array.from({ length: next.size }, (_, each) => eventId(`event-${at}-${each}`))
              if (next.isRepeated && last !== undefined) ids[ids.length - 1] = last.id
              const [first, ...rest] = ids.map((id) => ({ ...toAppend(id), id }))
              if (first === undefined) break
              const expected = await log.append(next.stream, [first, ...rest], next.expectation)()
              const found = await staged.log.append(next.stream, [first, ...rest], next.expectation)()
              if (E.isRight(found) && E.isLeft(expected)) {
                // An event on record below is found by the flush.
                expect(await staged.flush()).toEqual(expected)
                staged.takeBack(before.length)
                break
              }
              expect(E.map(versionOf)(found)).toEqual(E.map(versionOf)(expected))
              if (E.isLeft(found)) expect(staged.pending()).toEqual(before)
              break
            }
            case 'read': {
              const log = await direct()
              const found = await readingOf(staged.log, next.stream, next.from)
              expect(found).toEqual(await readingOf(log, next.stream, next.from))
              break
            }
            case 'takeBack':
              staged.takeBack(Math.round(next.share * before.length))
              expect(staged.pending()).toEqual(before.slice(0, Math.round(next.share * before.length)))
              break
            case 'flush':
              expect(placed(must(await staged.flush()))).toEqual(before)
              flushed = [...flushed, ...before]
              break
            case 'reset':
              staged.reset()
          }
        }
        const whole = await direct()
        for (const each of streams) {
          expect(await readingOf(staged.log, each)).toEqual(await readingOf(whole, each))
          expect(await readingOf(below, each)).toEqual({
            events: flushed.filter((event) => event.stream === each),
            version: flushed.filter((event) => event.stream === each).length
          })
        }
      }),
      { numRuns: 150 }
    )
  })

  it('finds another writer when it is flushed, and keeps its events aside', async () => {
    const below = inMemoryEventLog()
    const staged = stagedLog(below)
    const [text] = streams as [StreamName]
    must(await staged.log.append(text, [toAppend('mine')], { type: 'NoStream' })())
    must(await below.append(text, [toAppend('theirs')], { type: 'NoStream' })())
    expect(await staged.flush()).toMatchObject(E.left({ type: 'Conflict', stream: text, actual: 1 }))
    expect(staged.size()).toBe(1)
    staged.reset()
    expect(await readingOf(staged.log, text)).toEqual(await readingOf(below, text))
    must(await staged.log.append(text, [toAppend('mine')], { type: 'AtVersion', version: 1 })())
    must(await staged.flush())
    expect((await readingOf(below, text)).version).toBe(2)
  })

  it('reads the end of a stream once', async () => {
    let reads = 0
    const below = inMemoryEventLog()
    const counted: EventLog = {
      ...below,
      readStream: (...asked) => {
        reads += 1
        return below.readStream(...asked)
      }
    }
    const staged = stagedLog(counted)
    const [text] = streams as [StreamName]
    for (let at = 1; at <= 20; at += 1) {
      must(await staged.log.append(text, [toAppend(`event-${at}`)], { type: 'AtVersion', version: at - 1 })())
      expect(must(await staged.log.readStream(text, at + 1)()).events).toEqual([])
    }
    must(await staged.flush())
    must(await staged.log.append(text, [toAppend('later')], { type: 'AtVersion', version: 20 })())
    expect(reads).toBe(1)
  })
})
