import { either as E } from 'fp-ts'
import type { Listing, Named } from '../asking/listing.ts'
import type { AskingSetup } from '../asking/listingRoutes.ts'
import { type Problem, problem } from '../http/problem.ts'
import type { RecordState } from '../record/liveRecord.ts'
import { changeFrame, heartbeat, opening, snapshotFrame } from './frames.ts'
import { changeBetween, type ListSnapshot, presentList } from './liveList.ts'

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
}

export const usualSettings: LiveSettings = {
  heartbeatEvery: 15_000,
  gatherFor: 50,
  behindAtMost: 1024 * 1024,
  endAfter: 15 * 60_000,
  streams: 10_000
}

interface Reader {
  readonly send: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** A list that somebody follows: its rows, and its readers. */
interface Topic {
  readonly listing: Listing
  readonly named: Named
  shown: ListSnapshot
  readonly readers: Set<Reader>
}

/** Lists that are followed. */
export interface Topics {
  /**
   * Follows a list.
   *
   * @param name equal names are one list
   * @param missed the rows that the reader has; null: none
   */
  readonly follow: (
    name: string,
    listing: Listing,
    named: Named,
    missed: (now: RecordState) => Promise<ReadonlyMap<string, string> | null>
  ) => Promise<E.Either<Problem, ReadableStream<Uint8Array>>>
  readonly streams: () => number
  readonly stop: () => void
}

/**
 * Follows lists for readers: a change is worked out and written once for all readers of a list.
 *
 * Laws: a reader that applies every change has the rows of the list; what a reader does not take is not kept for it
 * beyond a limit.
 */
export const topicsOf = (setup: AskingSetup, settings: LiveSettings = usualSettings): Topics => {
  const topics = new Map<string, Topic>()
  let streams = 0
  let beat: NodeJS.Timeout | null = null
  let gathering: NodeJS.Timeout | null = null
  let isRefreshing = false

  /** All readers now: a reader may leave while it is sent something. */
  const readers = (): ReadonlyArray<Reader> => [...topics.values()].flatMap((topic) => [...topic.readers])

  const isTouched = ({ listing }: Topic, { changed }: RecordState): boolean =>
    changed === null || listing.parts.length === 0 || listing.parts.some((part) => changed[part].length > 0)

  const refresh = async (topic: Topic, state: RecordState): Promise<void> => {
    const next = await presentList(setup, topic.listing, state, topic.named)
    if (E.isLeft(next)) return
    const change = changeBetween(topic.shown.rows, next.right.rows)
    topic.shown = next.right
    if (change.put.length === 0 && change.removed.length === 0) return
    const bytes = changeFrame(change, state.cursor ?? '')
    for (const reader of topic.readers) reader.send(bytes)
  }

  const refreshAll = async (touched: ReadonlySet<Topic>): Promise<void> => {
    isRefreshing = true
    const state = setup.record.now()
    for (const topic of touched) await refresh(topic, state)
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
  const forget = setup.record.onState((state) => {
    for (const topic of topics.values()) if (isTouched(topic, state)) waiting.add(topic)
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
    const left = (): void => {
      if (last !== null) clearTimeout(last)
      if (reader !== null) leave(name, topic, reader)
    }
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          reader = {
            send: (bytes) => {
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
          beat ??= setInterval(() => {
            for (const each of readers()) each.send(heartbeat)
          }, settings.heartbeatEvery)
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
    follow: async (name, listing, named, missed) => {
      if (streams >= settings.streams)
        return E.left(problem('too-many-requests', 'Too many readers follow the record.'))
      const state = setup.record.now()
      const had = await missed(state)
      const known = topics.get(name)
      const shown =
        known === undefined ? await presentList(setup, listing, setup.record.now(), named) : E.right(known.shown)
      if (E.isLeft(shown)) return shown
      // Another reader may have come first meanwhile.
      const topic = topics.get(name) ?? { listing, named, shown: shown.right, readers: new Set() }
      topics.set(name, topic)
      const present = topic.shown
      if (had === null) return E.right(join(name, topic, snapshotFrame(present)))
      const change = changeBetween(had, present.rows)
      const isSame = change.put.length === 0 && change.removed.length === 0
      return E.right(join(name, topic, isSame ? null : changeFrame(change, present.state.cursor ?? '')))
    },
    streams: () => streams,
    stop: () => {
      forget()
      if (gathering !== null) clearTimeout(gathering)
      for (const reader of readers()) reader.end()
    }
  }
}
