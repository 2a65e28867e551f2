import {
  type Cursor,
  type EventLog,
  type EventToAppend,
  type ExpectedVersion,
  type StoredEvent,
  type StreamName,
  streamName
} from '@communique/kernel'
import { must } from '../../../fixtures/src/must.ts'
import { either as E, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import { toAppend } from '../../../kernel/test/sharedText.ts'

/** The harm that was done to events. */
export interface Account {
  /** The number of events that were acknowledged, or appended again by id, and are not on record. */
  readonly lost: number
  /** The number of events on record, or read by a follower, more than once; or never appended. */
  readonly doubled: number
  /** The number of events that do not come after the one before, or whose version is not the next of their stream. */
  readonly misplaced: number
}

/** No harm. */
export const unharmed: Account = { lost: 0, doubled: 0, misplaced: 0 }

/** The harm of both accounts. */
export const bothAccounts = (one: Account, other: Account): Account => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  misplaced: one.misplaced + other.misplaced
})

/** The outcome of a fault for the events of a log. */
export interface FaultReport extends Account {
  readonly fault: string
  readonly engine: string
  readonly rounds: number
  /** The number of appends that the log acknowledged. */
  readonly acknowledged: number
  /** The number of projections whose views were not those of a fresh fold; absent where no views are made. */
  readonly unequal?: number
  /** A figure that is no harm, such as the events that an asynchronous standby had not received. */
  readonly note?: string
}

/** An append, derived from its name. */
export interface Intent {
  readonly name: string
  readonly stream: StreamName
  readonly events: RNEA.ReadonlyNonEmptyArray<EventToAppend>
  readonly expected: ExpectedVersion
}

/**
 * Derives the append of a name, in any process the same: one to five events, some to a shared stream, most to a stream
 * of their own, so that concurrent appends share statements.
 */
export const intentOf = (name: string): Intent => {
  const at = Number(/\d+$/.exec(name)?.[0] ?? 0)
  const event = (each: number) =>
    toAppend(`${name}-${each}`, 'TextCommented', { text: name, comment: 'x'.repeat(each * 40) })
  return {
    name,
    stream: streamName('text', at % 4 === 0 ? `s${at % 5}` : name),
    events: [event(0), ...Array.from({ length: at % 5 }, (_, each) => event(each + 1))],
    expected: at % 4 === 0 ? { type: 'Any' } : { type: 'NoStream' }
  }
}

/** Appends by name until it is known to be on record; a duplicate with the same content counts as acknowledged. */
export const appendUntilRecorded = async (log: EventLog, name: string, pause = 20): Promise<void> => {
  const { stream, events, expected } = intentOf(name)
  for (;;) {
    const answer = await log.append(stream, events, expected)()
    if (E.isRight(answer)) return
    if (answer.left.type === 'DuplicateEventId' && answer.left.sameContent) return
    if (answer.left.type !== 'LogUnavailable') throw new Error(JSON.stringify(answer.left))
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
    })
  }
}

/** Reads a log while it is written, across failures of its server. */
export const follow = (log: EventLog) => {
  const seen: Array<StoredEvent> = []
  let last: Cursor | null = null
  let stopped = false
  const reading = (async () => {
    for (;;) {
      const page = await log.readAll(last, 100)()
      if (E.isRight(page)) {
        seen.push(...page.right.events)
        last = page.right.next
        if (stopped && !page.right.more) return
      } else if (page.left.type !== 'LogUnavailable') throw new Error(JSON.stringify(page.left))
      await new Promise((resolve) => {
        setTimeout(resolve, 2)
      })
    }
  })()
  return {
    seen,
    stop: (): Promise<void> => {
      stopped = true
      return reading
    }
  }
}

/** Waits until all appended events can be read; transactions of others, and of killed writers, hold readers back. */
export const untilNothingHeldBack = async (log: EventLog): Promise<void> => {
  while (must(await log.head()()).heldBack > 0)
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
}

/** All events on record, once none is held back. */
export const everything = async (log: EventLog): Promise<ReadonlyArray<StoredEvent>> => {
  await untilNothingHeldBack(log)
  return must(await log.readAll(null, Number.POSITIVE_INFINITY)()).events
}

/** The number of events that do not stand after the one before, or not at the next version of their stream. */
export const misplacedIn = (found: ReadonlyArray<StoredEvent>): number => {
  const versions = new Map<StreamName, number>()
  return found.filter(({ stream, version, position }, at) => {
    const next = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    return version !== next || position <= (found[at - 1]?.position ?? 0)
  }).length
}

/** Compares the events found with the events of the appends named. */
export const accountOf = (names: Iterable<string>, found: ReadonlyArray<StoredEvent>): Account => {
  const wanted = new Set(Array.from(names).flatMap((name) => intentOf(name).events.map(({ id }) => String(id))))
  const times = new Map<string, number>()
  for (const { id } of found) times.set(id, (times.get(id) ?? 0) + 1)
  return {
    lost: [...wanted].filter((id) => !times.has(id)).length,
    doubled: [...times].filter(([id, count]) => count > 1 || !wanted.has(id)).length,
    misplaced: misplacedIn(found)
  }
}
