import { type Cursor, type EventLog, type EventToAppend, orderFaults, type StoredEvent } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { Discrepancy, expectSame, expectThat } from '../../failure/discrepancy.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import { eventToAppend, type Names, nonEmpty } from './appends.ts'
import type { EventLogLawName } from './names.ts'
import { allAfter, answered, endOf, inTheEnd, pageAfter, readable, turnOfOthers } from './reading.ts'
import { type AppendUnderWay, logLaw, type LogSubject } from './subject.ts'

/** Reads on from a place, page by page, and keeps what it saw. */
const follower = (log: EventLog, start: Cursor, limit: number) => {
  const seen: Array<StoredEvent> = []
  let last = start
  const readOn = async (): Promise<void> => {
    const { events, next } = await pageAfter(log, last, limit)
    expectThat('A reader was led back', answered('Comparing', log.compareCursors(next, last)) >= 0)
    seen.push(...events)
    last = next
  }
  let stopped = false
  return {
    seen,
    /** Reads on until it is stopped. */
    follow: async (): Promise<void> => {
      for (;;) {
        if (stopped) return
        await readOn()
        await turnOfOthers()
      }
    },
    stop: (): void => {
      stopped = true
    },
    /** Reads on to a position, which others have written by now. */
    catchUp: (position: number): Promise<void> =>
      inTheEnd('The follower has not come to the last event', async () => {
        await readOn()
        return answered('Comparing', log.compareCursors(last, log.cursorAfter(position))) >= 0
      })
  }
}

const placesOf = (events: ReadonlyArray<StoredEvent>) =>
  events.map(({ id, stream, version, position }) => `${id} ${stream} ${version} ${position}`)

/** Nothing is lost, doubled or out of order: a follower sees exactly the acknowledged events. */
const expectFollowed = (
  acknowledged: ReadonlyArray<StoredEvent>,
  seen: ReadonlyArray<StoredEvent>,
  replayed: ReadonlyArray<StoredEvent>
): void => {
  const onRecord = new Set(placesOf(acknowledged))
  const found = placesOf(seen)
  const once = new Set(found)
  expectSame(
    'Lost',
    [],
    [...onRecord].filter((place) => !once.has(place))
  )
  expectSame('Doubled', found.length, once.size)
  expectSame(
    'Never acknowledged',
    [],
    found.filter((place) => !onRecord.has(place))
  )
  expectSame('What the follower saw, beside a replay', placesOf(replayed), found)
  expectSame('Out of order', [], orderFaults(seen))
}

/**
 * A writer appends to streams that others write to as well, now without expecting anything and now with care; some
 * appends are so large that small ones overtake them.
 */
const writer = async (
  log: EventLog,
  { stream, eventId }: Names,
  own: number,
  appends: number
): Promise<ReadonlyArray<StoredEvent>> => {
  const placed: Array<StoredEvent> = []
  for (let at = 0; at < appends; at += 1) {
    const shared = stream(`s${(own + at) % 8}`)
    const size = (own + at) % 8 === 3 ? 60 : 1 + ((own + at) % 3)
    const events = Array.from({ length: size }, (_, each) => eventToAppend(eventId(`${own}-${at}-${each}`)))
    const careful = (own + at) % 4 === 0
    for (;;) {
      const version = careful ? answered('Reading', await log.readStream(shared, Number.MAX_SAFE_INTEGER)()).version : 0
      const answer = await log.append(
        shared,
        nonEmpty(events),
        careful ? { type: 'AtVersion', version } : { type: 'Any' }
      )()
      if (E.isLeft(answer) && answer.left.type === 'Conflict' && careful) continue
      placed.push(...answered('An append', answer).events)
      break
    }
  }
  return placed
}

const lastPosition = (events: ReadonlyArray<StoredEvent>): number =>
  events.reduce((greatest, { position }) => Math.max(greatest, position), 0)

/** Laws of reading while others write. */
export const followingLaws = (subject: LogSubject): ReadonlyArray<AsyncRule<EventLogLawName>> => [
  logLaw(subject, {
    name: 'a follower beside many writers sees what a replay sees',
    means:
      'Beside 32 writers, a reader that goes on from page to page sees every event once, in the order of a replay.',
    // Small pages leave the reader behind, large ones take it to where writers are.
    cases: [5_000, 1_000, 20],
    story: (limit) => [`32 writers, and a reader in pages of ${limit}.`],
    check: async (limit, log, names) => {
      const start = await endOf(log)
      const reader = follower(log, start, limit)
      const writers = Promise.all(Array.from({ length: 32 }, (_, own) => writer(log, names, own, 8)))
      const [written] = await Promise.all([writers.finally(reader.stop), reader.follow()])
      const acknowledged = written.flat()
      await reader.catchUp(lastPosition(acknowledged))
      expectFollowed(acknowledged, reader.seen, (await allAfter(log, start)).events)
    }
  }),
  ...(subject.beginAppend === null ? [] : [outOfOrder(subject, subject.beginAppend)]),
  logLaw(subject, {
    name: 'a listener is woken up',
    means: 'A listener is called after an append, and is not called any more once it has stopped listening.',
    cases: [null],
    story: () => ['Two listen, one of them stops.'],
    check: async (_, log, { stream, eventId }) => {
      let [calls, callsAfterStop] = [0, 0]
      const stop = log.onAppend(() => {
        calls += 1
      })
      const stopOther = log.onAppend(() => {
        callsAfterStop += 1
      })
      stopOther()
      answered('The append', await log.append(stream('a'), [eventToAppend(eventId('one'))], { type: 'Any' })())
      if (log.capabilities.wakesUp) await inTheEnd('Nobody was woken up', async () => calls > 0)
      stop()
      expectSame('Calls of a listener that had stopped', 0, callsAfterStop)
    }
  }),
  logLaw(subject, {
    name: 'a listener that throws harms nobody',
    means: 'Where a listener throws or rejects, the append stands and the other listeners are called.',
    cases: [null],
    story: () => ['One listener throws, one rejects, and one counts.'],
    check: async (_, log, { stream, eventId }) => {
      let calls = 0
      const listeners: ReadonlyArray<() => unknown> = [
        () => {
          throw new Error('a listener that throws, on purpose')
        },
        () => Promise.reject(new Error('a listener that rejects, on purpose')),
        () => {
          calls += 1
        }
      ]
      const stops = listeners.map((listener) => log.onAppend(listener))
      answered('The append', await log.append(stream('a'), [eventToAppend(eventId('one'))], { type: 'Any' })())
      if (log.capabilities.wakesUp) await inTheEnd('The other listener was not called', async () => calls > 0)
      for (const stop of stops) stop()
    }
  })
]

type Turn =
  | { readonly type: 'Begin'; readonly append: number }
  | { readonly type: 'End'; readonly append: number }
  | { readonly type: 'Append' }
  | { readonly type: 'Read' }

/** Appends begin in order and end in any, others append and read in between. */
const turns: fc.Arbitrary<ReadonlyArray<Turn>> = fc
  .array(fc.tuple(fc.nat(6), fc.nat(100)), { minLength: 2, maxLength: 16, size: 'max' })
  .map((drawn) => {
    const open: Array<number> = []
    let begun = 0
    const all = drawn.map(([kind, which]): Turn => {
      if (kind <= 1 && open.length < 4) {
        open.push((begun += 1))
        return { type: 'Begin', append: begun }
      }
      if (kind <= 3 && open.length > 0) return { type: 'End', append: open.splice(which % open.length, 1)[0] ?? 0 }
      return kind === 4 ? { type: 'Append' } : { type: 'Read' }
    })
    const endings = open
      .toReversed()
      .flatMap((append): ReadonlyArray<Turn> => [{ type: 'End', append }, { type: 'Read' }])
    return [...all, ...endings]
  })

const outOfOrder = (
  subject: LogSubject,
  beginAppend: NonNullable<LogSubject['beginAppend']>
): AsyncRule<EventLogLawName> =>
  logLaw(subject, {
    name: 'appends that end out of order are all seen',
    means:
      'In whatever order appends end that are under way at once, a reader who reads in between sees every event once.',
    cases: turns,
    story: (drawn) =>
      drawn.map((turn) => `${turn.type.toLowerCase()}${'append' in turn ? ` append ${turn.append}` : ''}`),
    check: async (drawn, log, { stream, eventId }) => {
      const start = await endOf(log)
      const seen: Array<StoredEvent> = []
      let last = start
      const underWay = new Map<number, AppendUnderWay>()
      const toBeSeen: Array<string> = []
      const named = (name: string): EventToAppend => eventToAppend(eventId(name))
      try {
        for (const [at, turn] of drawn.entries()) {
          switch (turn.type) {
            case 'Begin':
              underWay.set(turn.append, await beginAppend(log, stream(`b${turn.append}`), named(`b${turn.append}`)))
              break
            case 'End':
              await underWay.get(turn.append)?.end()
              underWay.delete(turn.append)
              toBeSeen.push(eventId(`b${turn.append}`))
              break
            case 'Append':
              answered('An append', await log.append(stream(`a${at}`), [named(`a${at}`)], { type: 'Any' })())
              toBeSeen.push(eventId(`a${at}`))
              break
            case 'Read': {
              const page = await pageAfter(log, last, 3)
              seen.push(...page.events)
              last = page.next
            }
          }
        }
      } finally {
        for (const append of underWay.values()) await append.end()
      }
      // One more, so that it is known where the end is.
      const { position } = answered(
        'The last append',
        await log.append(stream('last'), [named('last')], { type: 'Any' })()
      )
      await readable(log, position)
      const { events } = await allAfter(log, last)
      seen.push(...events)
      expectSame('Seen', [...toBeSeen, eventId('last')].toSorted(), seen.map(({ id }) => String(id)).toSorted())
      const replayed = (await allAfter(log, start)).events
      expectSame('What the reader saw, beside a replay', placesOf(replayed), placesOf(seen))
      if (orderFaults(seen).length > 0) throw new Discrepancy('Positions do not grow', [])
    }
  })
