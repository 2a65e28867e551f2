import { either as E } from 'fp-ts'
import { setImmediate as breathe } from 'node:timers/promises'
import { type Problem, problem } from '../http/problem.ts'
import type { LiveRecord, RecordState } from '../record/liveRecord.ts'
import { heartbeat, opening } from './frames.ts'
import type { Source } from './source.ts'

/** The settings of live answers. */
export interface LiveSettings {
  /** Milliseconds between two signs of life. */
  readonly heartbeatEvery: number
  /** Milliseconds in which changes are gathered into one. */
  readonly gatherFor: number
  /** Bytes that wait for a reader beside its first answer; one that is further behind is let go. */
  readonly behindAtMost: number
  /** Milliseconds after which a reader comes again, so that an account that was revoked stays nowhere. */
  readonly endAfter: number
  readonly streams: number
  /** Readers that are sent something before other requests have their turn. */
  readonly readersAtOnce: number
}

export const usualSettings: LiveSettings = {
  heartbeatEvery: 15_000,
  gatherFor: 50,
  behindAtMost: 1024 * 1024,
  endAfter: 15 * 60_000,
  streams: 10_000,
  readersAtOnce: 50
}

interface Reader {
  readonly send: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** A source that somebody follows, and its readers. */
interface Topic {
  readonly source: Source<never>
  readonly readers: Set<Reader>
}

/** Parts of the record that are followed. */
export interface Topics {
  /**
   * Follows a part of the record.
   *
   * @param name equal names are one part
   * @param open makes the source where nobody follows it yet
   * @param had the state of the reader, by which its first bytes are made
   */
  readonly follow: <Had>(
    name: string,
    open: (now: RecordState) => Promise<E.Either<Problem, Source<Had>>>,
    had: (now: RecordState) => Promise<Had>
  ) => Promise<E.Either<Problem, ReadableStream<Uint8Array>>>
  readonly streams: () => number
  readonly stop: () => void
}

/**
 * Follows parts of the record for readers: a change is worked out and written once for all readers of a part.
 *
 * Laws: a reader that applies every change has what the source has; what a reader does not take is not kept for it
 * beyond a limit.
 */
export const topicsOf = (
  record: Pick<LiveRecord, 'now' | 'onState'>,
  settings: LiveSettings = usualSettings
): Topics => {
  const topics = new Map<string, Topic>()
  let streams = 0
  let beat: NodeJS.Timeout | null = null
  let gathering: NodeJS.Timeout | null = null
  let isRefreshing = false

  /** All readers now: a reader may leave while it is sent something. */
  const readers = (): ReadonlyArray<Reader> => [...topics.values()].flatMap((topic) => [...topic.readers])

  /** Sends the same bytes to readers, some at a time; other requests have their turn in between. */
  const sendAll = async (to: Iterable<Reader>, bytes: Uint8Array): Promise<void> => {
    let sent = 0
    for (const reader of to) {
      reader.send(bytes)
      sent += 1
      if (sent % settings.readersAtOnce === 0) await breathe()
    }
  }

  const refreshAll = async (touched: ReadonlySet<Topic>): Promise<void> => {
    isRefreshing = true
    const state = record.now()
    for (const topic of touched) {
      const bytes = await topic.source.next(state)
      // A reader that joins from here on begins with the change.
      if (bytes !== null) await sendAll([...topic.readers], bytes)
    }
    isRefreshing = false
    if (waiting.size > 0) gather()
  }

  const waiting = new Set<Topic>()
  const gather = (): void => {
    if (gathering !== null || isRefreshing) return
    gathering = setTimeout(() => {
      gathering = null
      const touched = new Set(waiting)
      waiting.clear()
      void refreshAll(touched)
    }, settings.gatherFor)
  }
  const forget = record.onState((state) => {
    for (const topic of topics.values()) if (topic.source.isTouched(state)) waiting.add(topic)
    if (waiting.size > 0) gather()
  })

  const leave = (name: string, topic: Topic, reader: Reader): void => {
    if (!topic.readers.delete(reader)) return
    streams -= 1
    if (topic.readers.size === 0 && topics.get(name) === topic) topics.delete(name)
    if (streams === 0 && beat !== null) {
      clearInterval(beat)
      beat = null
    }
  }

  const join = (name: string, topic: Topic, first: Uint8Array | null): ReadableStream<Uint8Array> => {
    let reader: Reader | null = null
    let last: NodeJS.Timeout | null = null
    let hasLeft = false
    const left = (): void => {
      hasLeft = true
      if (last !== null) clearTimeout(last)
      if (reader !== null) leave(name, topic, reader)
    }
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          reader = {
            send: (bytes) => {
              if (hasLeft) return
              // It takes nothing: what waits for it is dropped, and it comes again.
              if ((controller.desiredSize ?? 0) < 0) {
                left()
                controller.error(new Error('The reader was too slow.'))
              } else controller.enqueue(bytes)
            },
            end: () => {
              left()
              controller.close()
            }
          }
          topic.readers.add(reader)
          streams += 1
          beat ??= setInterval(() => void sendAll(readers(), heartbeat), settings.heartbeatEvery)
          last = setTimeout(() => reader?.end(), settings.endAfter)
          controller.enqueue(opening)
          if (first !== null) controller.enqueue(first)
        },
        cancel: left
      },
      { highWaterMark: settings.behindAtMost + (first?.byteLength ?? 0), size: ({ byteLength }) => byteLength }
    )
  }

  return {
    follow: async <Had>(
      name: string,
      open: (now: RecordState) => Promise<E.Either<Problem, Source<Had>>>,
      had: (now: RecordState) => Promise<Had>
    ) => {
      if (streams >= settings.streams)
        return E.left(problem('too-many-requests', 'Too many readers follow the record.'))
      const has = await had(record.now())
      const known = topics.get(name)
      const opened = known === undefined ? await open(record.now()) : E.right(known.source as unknown as Source<Had>)
      if (E.isLeft(opened)) return opened
      // Another reader may have come first meanwhile. Sources of one name are of one kind.
      const topic = topics.get(name) ?? { source: opened.right as unknown as Source<never>, readers: new Set<Reader>() }
      topics.set(name, topic)
      return E.right(join(name, topic, (topic.source as unknown as Source<Had>).first(has)))
    },
    streams: () => streams,
    stop: () => {
      forget()
      if (gathering !== null) clearTimeout(gathering)
      for (const reader of readers()) reader.end()
    }
  }
}
