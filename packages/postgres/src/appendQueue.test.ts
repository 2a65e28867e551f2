import { streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { toAppend } from '../../kernel/test/sharedText.ts'
import { type ReadyAppend, readyAppend } from './append.ts'
import { appendQueue, type Waiting } from './appendQueue.ts'

let count = 0
const appendTo = (stream: string, data: unknown = {}): ReadyAppend =>
  must(
    readyAppend(
      { eventBytes: 1e9, eventsAtOnce: 9 },
      streamName('text', stream),
      [toAppend(`e${(count += 1)}`, 'T', data)],
      {
        type: 'NoStream'
      }
    )
  )

/** A queue whose statements end on demand. */
const watchedQueue = () => {
  const sent: Array<ReadonlyArray<ReadyAppend>> = []
  const ends: Array<() => void> = []
  const append = appendQueue<number>((batch: ReadonlyArray<Waiting<number>>) => {
    const at = sent.push(batch.map((each) => each.append)) - 1
    return new Promise<void>((resolve) => {
      ends[at] = () => {
        for (const { answer } of batch) answer(at)
        resolve()
      }
    })
  })
  const end = async (at: number): Promise<void> => {
    ends[at]?.()
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
  return { append, sent, end }
}

describe('appends that come at once', () => {
  it('are sent at once while few statements run, and then together', async () => {
    const { append, sent, end } = watchedQueue()
    const [a, b, c, d] = [appendTo('a'), appendTo('b'), appendTo('c'), appendTo('d')]
    const answers = Promise.all([a, b, c, d].map(append))
    expect(sent).toEqual([[a], [b]])
    await end(0)
    expect(sent).toEqual([[a], [b], [c, d]])
    await end(1)
    await end(2)
    expect(await answers).toEqual([0, 1, 2, 2])
  })

  it('are not held up by statements that wait for a lock', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { append, sent, end } = watchedQueue()
      const [a, b, c, d, e] = [appendTo('a'), appendTo('b'), appendTo('c'), appendTo('c'), appendTo('e')]
      const answers = [a, b, c, d, e].map(append)
      vi.advanceTimersByTime(19)
      expect(sent).toHaveLength(2)
      vi.advanceTimersByTime(1)
      expect(sent.slice(2)).toEqual([[c, e]])
      vi.advanceTimersByTime(20)
      expect(sent.slice(3)).toEqual([[d]])
      await end(3)
      await end(2)
      expect(await Promise.all(answers.slice(2))).toEqual([2, 3, 2])
    } finally {
      vi.useRealTimers()
    }
  })

  it('go on after a statement that takes no more', async () => {
    const { append, sent, end } = watchedQueue()
    const large = Array.from({ length: 3 }, (_, at) => appendTo(`large-${at}`, 'x'.repeat(600_000)))
    const [a, b] = [appendTo('a'), appendTo('b')]
    for (const each of [a, b, ...large]) void append(each)
    await end(0)
    expect(sent[2]).toEqual([large[0]])
    await end(1)
    expect(sent[3]).toEqual([large[1]])
    await end(2)
    expect(sent[4]).toEqual([large[2]])
  })

  it('are each sent once, those of a stream one after another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(30)), { maxLength: 60 }),
        async (turns) => {
          const { append, sent, end } = watchedQueue()
          const appended: Array<ReadyAppend> = []
          const ended = new Set<number>()
          const endNext = async (drawn: number): Promise<void> => {
            const underWay = [...sent.keys()].filter((at) => !ended.has(at))
            const at = underWay[drawn % Math.max(1, underWay.length)]
            if (at === undefined) return
            ended.add(at)
            await end(at)
          }
          const answers: Array<Promise<number>> = []
          for (const turn of turns)
            if (typeof turn === 'number') await endNext(turn)
            else {
              const next = appendTo(turn)
              appended.push(next)
              answers.push(append(next))
            }
          while (ended.size < sent.length) await endNext(0)
          const places = await Promise.all(answers)
          expect(places.map((at, index) => sent[at]?.includes(appended[index] as ReadyAppend))).toEqual(
            places.map(() => true)
          )
          expect(sent.flat()).toHaveLength(appended.length)
          for (const batch of sent) expect(new Set(batch.map(({ stream }) => stream)).size).toBe(batch.length)
          for (const name of ['a', 'b', 'c', 'd']) {
            const ofStream = ({ stream }: ReadyAppend) => stream === `text/${name}`
            expect(sent.flat().filter(ofStream)).toEqual(appended.filter(ofStream))
          }
        }
      )
    )
  })
})
