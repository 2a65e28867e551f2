import type {
  AppendFailure,
  Appended,
  Cursor,
  EventFilter,
  EventLog,
  EventToAppend,
  ExpectedVersion,
  ForeignCursor,
  LogLimits,
  LogUnavailable,
  StoredEvent,
  StreamName
} from '@communique/kernel'
import {
  type EventAtVersion,
  isAsExpected,
  positionCursors,
  tooLarge,
  unstorable,
  versionConflict
} from '@communique/kernel/advanced'
import { either as E, readonlyNonEmptyArray as RNEA, type taskEither as TE } from 'fp-ts'
import { type Access, patiently } from './access.ts'
import { type Placing, record } from './append.ts'
import { unavailable } from './failures.ts'
import { headsOf } from './heads.ts'
import { envelopeBytes, written } from './parts.ts'
import { endOf, headOf, readAfter, readStreamFrom } from './read.ts'
import { turns } from './turns.ts'
import type { WakeUps } from './wakeUps.ts'

const bytesOf = ({ data, citations }: EventToAppend): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(citations))

/** As many events are stored as were to be appended, and so at least one. */
const nonEmpty = E.fromOptionK((): AppendFailure => unavailable('nothing was stored'))(
  RNEA.fromReadonlyArray<StoredEvent>
)

/** Events of a page while events are counted. */
const countedAtOnce = 2_000

/** A log on an open stream. */
export interface OpenLog {
  readonly log: EventLog
  /** Resolves when all appends that began have been answered. */
  readonly ended: () => Promise<void>
}

export const logOn = (access: Access, begun: string, wake: WakeUps, limits: LogLimits, durable: boolean): OpenLog => {
  const heads = headsOf(access)
  const inTurn = turns()
  const underWay = new Set<Promise<unknown>>()
  let epoch = begun
  const cursors = () => positionCursors(epoch)

  const ask =
    <L, A>(run: () => Promise<E.Either<L, A>>): TE.TaskEither<L | LogUnavailable, A> =>
    async () =>
      E.flattenW(await patiently(access.patience, run))

  const append = async (
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    placing: Placing
  ): Promise<E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>>> => {
    const texts = events.map(written)
    const most = access.messageBytes - envelopeBytes
    const excess = texts.find(({ bytes }) => bytes > most)
    if (excess !== undefined)
      return E.left({ type: 'TooLarge', eventId: excess.id, unit: 'Bytes', size: excess.bytes, limit: most })
    const recording = inTurn(placing.streams, () => record(access, heads, texts, placing))
    underWay.add(recording)
    try {
      return E.flatMap(nonEmpty)(await recording)
    } finally {
      underWay.delete(recording)
    }
  }

  const refusalOf = (events: RNEA.ReadonlyNonEmptyArray<EventToAppend>, stream?: StreamName): AppendFailure | null =>
    unstorable(events, stream) ?? tooLarge(events, limits, bytesOf)

  /** A text can be too long to be made at all. */
  const guarded =
    <A>(run: () => Promise<E.Either<AppendFailure, A>>): TE.TaskEither<AppendFailure, A> =>
    async () => {
      try {
        return await run()
      } catch (error) {
        return E.left(unavailable(error))
      }
    }

  const appendTo = async (
    stream: StreamName,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>,
    expected: ExpectedVersion
  ): Promise<E.Either<AppendFailure, Appended>> => {
    const refusal = refusalOf(events, stream)
    if (refusal !== null) return E.left(refusal)
    const placing: Placing = {
      streams: [stream],
      begins: () => expected.type === 'NoStream' || (expected.type === 'AtVersion' && expected.version === 0),
      place: (versionOf) => {
        const actual = versionOf(stream)
        return {
          events: events.map((event, index) => ({ ...event, stream, version: actual + 1 + index })),
          refusal: isAsExpected(expected, actual) ? null : { type: 'Conflict', stream, expected, actual }
        }
      }
    }
    return E.map((stored: RNEA.ReadonlyNonEmptyArray<StoredEvent>): Appended => {
      const { version, position } = RNEA.last(stored)
      return { version, position, events: stored }
    })(await append(events, placing))
  }

  const appendToStreams = async (
    events: RNEA.ReadonlyNonEmptyArray<EventAtVersion>
  ): Promise<E.Either<AppendFailure, RNEA.ReadonlyNonEmptyArray<StoredEvent>>> => {
    const refusal = refusalOf(events)
    if (refusal !== null) return E.left(refusal)
    const begun = new Set(events.flatMap(({ stream, version }) => (version === 1 ? [stream] : [])))
    return append(events, {
      streams: [...new Set(events.map(({ stream }) => stream))],
      begins: (stream) => begun.has(stream),
      place: (versionOf) => ({ events, refusal: versionConflict(events, versionOf) })
    })
  }

  const readAll = (after: Cursor | null, limit: number, filter?: EventFilter) =>
    ask(async () => {
      const page = await readAfter(access, epoch, after, limit, filter)
      // Another process may have begun another epoch.
      if (E.isLeft(page)) ({ epoch } = await endOf(access))
      return page
    })

  const countAfter =
    (start: Cursor | null, filter?: EventFilter): TE.TaskEither<LogUnavailable | ForeignCursor, number> =>
    async () => {
      let [after, count] = [start, 0]
      for (;;) {
        const page = await readAll(after, countedAtOnce, filter)()
        if (E.isLeft(page)) return page
        count += page.right.events.length
        if (!page.right.more) return E.right(count)
        after = page.right.next
      }
    }

  return {
    log: {
      append: (stream, events, expected) => guarded(() => appendTo(stream, events, expected)),
      appendToStreams: (events) => guarded(() => appendToStreams(events)),
      readStream: (stream, fromVersion = 1) =>
        ask(async () => E.right(await readStreamFrom(access, heads, stream, fromVersion >= 1 ? fromVersion : 1))),
      readAll,
      head: () =>
        ask(async () => {
          const head = await headOf(access)
          epoch = head.epoch
          return E.right(head)
        }),
      countAfter,
      cursorAfter: (position) => cursors().after(position),
      compareCursors: (one, other) => cursors().compare(one, other),
      onAppend: wake.onAppend,
      capabilities: { durable, wakesUp: true, inProcess: false, limits }
    },
    ended: async () => {
      await Promise.allSettled(underWay)
    }
  }
}
