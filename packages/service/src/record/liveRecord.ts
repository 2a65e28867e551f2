import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { Cursor, EventLog, ForeignCursor, LogUnavailable, UnreadableEvent } from '@communique/kernel'
import { follow } from '@communique/projections'
import { attempt, type Clock } from '@communique/runner/advanced'
import { either as E, type taskEither as TE } from 'fp-ts'
import { type Office, officePlan, type ProjectionName } from './office.ts'

/** The record as this process has read it. A later state is another object; this one does not change. */
export interface RecordState {
  /** The number of states before it. */
  readonly version: number
  /** The identity of the log, which changes when it is restored from a backup. */
  readonly epoch: string
  /** The end of what was read; null before the first page. */
  readonly cursor: Cursor | null
  /** Everything on record up to the cursor, in the order of recording. */
  readonly history: () => ReadonlyArray<CooperationRecord>
  readonly office: Office
  /** The keys of the views that differ from the state before, by projection; null: any may. */
  readonly changed: Readonly<Record<ProjectionName, ReadonlyArray<string>>> | null
}

/** The progress of reading, and its trouble; null: none. */
export interface RecordProgress {
  /** `Stopped`: it was stopped, or it met an event that it cannot read, which `fault` names. */
  readonly state: 'CatchingUp' | 'Following' | 'Stopped'
  readonly events: number
  readonly fault: UnreadableEvent | null
  readonly trouble: { readonly reason: string; readonly attempts: number } | null
}

/** The reason for which a place in the log is not known to have been read. */
export type NotReached = ForeignCursor | { readonly type: 'StillBehind' } | { readonly type: 'NotReading' }

/** A record that is read on as it grows. */
export interface LiveRecord {
  readonly start: () => void
  readonly stop: () => Promise<void>
  readonly now: () => RecordState
  /** True once the end of the log was reached, and until it begins anew. */
  readonly isReady: () => boolean
  readonly progress: () => RecordProgress
  /** The moment, by the clock, when the log last answered; null: it did not yet, or it failed since. */
  readonly heardAt: () => number | null
  /** Waits until everything up to a place was read, for so many milliseconds. */
  readonly reached: (cursor: Cursor, within: number) => TE.TaskEither<NotReached, RecordState>
  /** Subscribes to states. @returns unsubscribe. */
  readonly onState: (listener: (state: RecordState) => void) => () => void
}

/** The log, and the times of following it. */
export interface LiveRecordSetup {
  readonly log: EventLog
  readonly clock: Clock
  /** Milliseconds between looks at the log when no hint comes. */
  readonly pollEvery: number
  /** Milliseconds after which a request to the log counts as failed. */
  readonly answerWithin: number
  /** Milliseconds in which news is gathered after some was read, unless somebody waits for it; 20 by default. */
  readonly gatherFor?: number
}

interface PageRead {
  readonly more: boolean
  readonly hasEvents: boolean
}

const pageSize = 1_000
const longestPause = 10_000

const step = follow(officePlan)
const nothing = step([])

/**
 * Follows a log and holds the views of all projections in memory, so that an answer reads no store and an event costs
 * what it changes, however much is on record. News that comes fast is folded in steps of some milliseconds: a step opens
 * and seals every view that it touches, once for all its events. A request that waits for a place in the log is not kept waiting.
 *
 * Laws: the views are those of a fold of the log up to the cursor; a log that answers late, seldom or again from its
 * start (after a restore) changes only when they are; nothing rejects.
 */
export const liveRecord = ({ log, clock, pollEvery, answerWithin, gatherFor = 20 }: LiveRecordSetup): LiveRecord => {
  const listeners = new Set<(state: RecordState) => void>()
  let records: Array<CooperationRecord> = []
  let followed = nothing
  let isRunning = false
  let isCaughtUp = false
  let fault: UnreadableEvent | null = null
  let trouble: RecordProgress['trouble'] = null
  let heardAt: number | null = null
  let ended: Promise<void> = Promise.resolve()
  let wake = (): void => {}
  let isWoken = false
  let hurry = (): void => {}
  /** Requests that wait for a place in the log. */
  let waiting = 0

  const stateOf = (version: number, epoch: string, cursor: Cursor | null, changed: RecordState['changed']) => {
    const [all, count] = [records, records.length]
    return {
      version,
      epoch,
      cursor,
      changed,
      office: followed.folded,
      history: () => (all.length === count ? all : all.slice(0, count))
    }
  }
  let state: RecordState = stateOf(0, '', null, null)

  const publish = (epoch: string, cursor: Cursor, changed: RecordState['changed']): void => {
    state = stateOf(state.version + 1, epoch, cursor, changed)
    for (const listener of listeners) listener(state)
  }

  /** Begins at the start of the log: it is read for the first time, or is another one since it was restored. */
  const begin = async (): Promise<E.Either<LogUnavailable, void>> => {
    const head = await attempt(clock, answerWithin, () => log.head())
    if (E.isLeft(head)) return head
    records = []
    followed = nothing
    isCaughtUp = false
    state = stateOf(state.version + 1, head.right.epoch, null, null)
    return E.right(undefined)
  }

  const readPage = async (): Promise<E.Either<LogUnavailable | UnreadableEvent, PageRead>> => {
    if (state.epoch === '') {
      const begun = await begin()
      if (E.isLeft(begun)) return begun
    }
    const page = await attempt(clock, answerWithin, () => log.readAll(state.cursor, pageSize))
    if (E.isLeft(page)) {
      if (page.left.type === 'LogUnavailable') return E.left(page.left)
      state = { ...state, epoch: '' }
      return E.right({ more: true, hasEvents: false })
    }
    const { events, next, more } = page.right
    const read = E.traverseArray(readCooperationEvent)(events)
    if (E.isLeft(read)) return read
    const unread = read.right.flat()
    if (unread.length > 0) {
      followed = step(unread, followed)
      records.push(...unread)
      publish(state.epoch, next, state.cursor === null ? null : followed.changed)
    } else if (state.cursor === null) publish(state.epoch, next, null)
    return E.right({ more, hasEvents: unread.length > 0 })
  }

  const pause = async (milliseconds: number): Promise<void> => {
    if (isWoken || !isRunning) return
    const wait = clock.wait(milliseconds)
    wake = wait.end
    await wait.over
    wake = () => {}
  }

  const gather = async (): Promise<void> => {
    if (waiting > 0 || !isRunning) return
    const wait = clock.wait(gatherFor)
    hurry = wait.end
    await wait.over
    hurry = () => {}
  }

  const isReading = (): boolean => isRunning && fault === null

  const readOn = async (): Promise<void> => {
    while (isReading()) {
      isWoken = false
      const page = await readPage()
      if (E.isLeft(page)) {
        if (page.left.type !== 'LogUnavailable') {
          fault = page.left
          return
        }
        const attempts = (trouble?.attempts ?? 0) + 1
        trouble = { reason: page.left.reason, attempts }
        heardAt = null
        await pause(Math.min(pollEvery * 2 ** (attempts - 1), longestPause))
        continue
      }
      trouble = null
      heardAt = clock.now()
      if (page.right.more) continue
      isCaughtUp = true
      if (page.right.hasEvents) await gather()
      await pause(pollEvery)
    }
  }

  let unsubscribe = (): void => {}
  return {
    start: () => {
      if (isRunning) return
      isRunning = true
      unsubscribe = log.onAppend(() => {
        isWoken = true
        wake()
      })
      ended = readOn()
    },
    stop: async () => {
      isRunning = false
      unsubscribe()
      hurry()
      wake()
      await ended
    },
    now: () => state,
    isReady: () => isCaughtUp,
    progress: () => ({
      state: !isReading() ? 'Stopped' : isCaughtUp ? 'Following' : 'CatchingUp',
      events: records.length,
      fault,
      trouble
    }),
    heardAt: () => heardAt,
    reached: (cursor, within) => async () => {
      const limit = clock.wait(within)
      waiting += 1
      hurry()
      let isOver = false
      void limit.over.then(() => {
        isOver = true
      })
      try {
        for (;;) {
          const { cursor: at } = state
          const order = log.compareCursors(cursor, at ?? cursor)
          if (E.isLeft(order)) return order
          if (at !== null && order.right <= 0) return E.right(state)
          if (!isReading()) return E.left({ type: 'NotReading' })
          if (isOver) return E.left({ type: 'StillBehind' })
          await new Promise<void>((resolve) => {
            const listener = (): void => {
              listeners.delete(listener)
              resolve()
            }
            listeners.add(listener)
            void limit.over.then(listener)
          })
        }
      } finally {
        waiting -= 1
        limit.end()
      }
    },
    onState: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
}
