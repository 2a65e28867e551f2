import type {
  Cursor,
  EventFilter,
  ForeignCursor,
  Head,
  Page,
  StoredEvent,
  StreamName,
  StreamRead
} from '@communique/kernel'
import { passes, type PositionCursors, positionCursors } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import { type Access, type Batch, fromLeader, lastOfStream, readBatch } from './access.ts'
import { answerWithin } from './asking.ts'
import { epochKey, streamInfo } from './configuration.ts'
import { NotNow, pause } from './failures.ts'
import type { Heads } from './heads.ts'
import { eventsIn, lastPositionIn, partOf, sequenceOf, versionAfter } from './message.ts'
import { publish } from './publishing.ts'

/** Messages of one answer. */
const messagesOfAnswer = 500

/** The end of the log as its leader has it. */
export interface LogEnd {
  readonly epoch: string
  /** The position of the last event; 0: there is none. */
  readonly position: number
}

export const endOf = async (access: Access): Promise<LogEnd> => {
  const [{ config }, last] = await Promise.all([
    streamInfo(access),
    fromLeader(access, { last_by_subj: access.subjects.events })
  ])
  return {
    epoch: config.metadata?.[epochKey] ?? '',
    position: last === null ? 0 : lastPositionIn(partOf(last.sequence, last.data))
  }
}

/** Reads on from a sequence; where the nearest server has none yet although there are some, again until it has. */
const batchFrom = async (
  access: Access,
  subject: string,
  sequence: number,
  count: number,
  isThere: () => Promise<boolean>
): Promise<Batch> => {
  const start = performance.now()
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    const batch = await readBatch(access, subject, sequence, count)
    if (batch.messages.length > 0 || !(await isThere())) return batch
    if (performance.now() - start > answerWithin) throw new NotNow('the nearest server has not got the latest messages')
    await pause(wait)
  }
}

export const readStreamFrom = async (
  access: Access,
  heads: Heads,
  stream: StreamName,
  fromVersion: number
): Promise<StreamRead> => {
  const seen = heads.recent(stream)
  const found = await lastOfStream(access, stream)
  if (found === null) {
    heads.forget(stream)
    return { events: [], version: 0 }
  }
  const last = partOf(found.sequence, found.data)
  const version = versionAfter(last)
  heads.seen(stream, { sequence: last.sequence, version })
  const wanted = (events: ReadonlyArray<StoredEvent>) => events.filter((event) => event.version >= fromVersion)
  if (fromVersion > version) return { events: [], version }
  if (fromVersion >= last.version) return { events: wanted(eventsIn(last)), version }
  const events: Array<StoredEvent> = []
  // A stream is often read on from where it was a moment ago.
  let next = seen !== undefined && seen.version < fromVersion ? seen.sequence + 1 : 1
  while (next < last.sequence) {
    const batch = await batchFrom(access, access.subjects.ofStream(stream), next, messagesOfAnswer, async () => true)
    for (const { sequence, data } of batch.messages) {
      next = sequence + 1
      if (sequence < last.sequence) events.push(...wanted(eventsIn(partOf(sequence, data))))
    }
  }
  return { events: [...events, ...wanted(eventsIn(last))], version }
}

/** The subject that has all the events that a filter leaves, and few others. */
const subjectFor = ({ subjects }: Access, { categories }: EventFilter): string => {
  const [only] = categories ?? []
  return only !== undefined && categories?.length === 1 ? subjects.ofCategory(only) : subjects.events
}

/** True where a place that looks as if it lay beyond the end does so, and the end is not that of a server left behind. */
const isBeyond = async (access: Access, position: number): Promise<boolean> => {
  if (access.mirrors !== undefined) throw new NotNow(`the mirror of ${access.mirrors} has not come so far yet`)
  // What a majority stored comes after all that it had acknowledged.
  if (access.replicas > 1)
    await publish(access, { subject: access.subjects.barrier, data: new Uint8Array(), after: null })
  return position > (await endOf(access)).position
}

/** Events that are looked through for a match at most. */
const stretch = 20_000

/** The events after a place, in the order of recording. */
export const readAfter = async (
  access: Access,
  epoch: string,
  after: Cursor | null,
  limit: number,
  filter: EventFilter = {}
): Promise<E.Either<ForeignCursor, Page>> => {
  let cursors: PositionCursors = positionCursors(epoch)
  const start = cursors.positionBefore(after)
  if (E.isLeft(start)) return start
  const position = start.right
  const subject = subjectFor(access, filter)
  const wanted = passes(filter)
  const most = limit >= 1 ? Math.floor(limit) : 1
  const events: Array<StoredEvent> = []
  let [place, looked, sequence] = [position, 0, Math.max(1, sequenceOf(position))]
  const page = (more: boolean): E.Either<ForeignCursor, Page> => E.right({ events, next: cursors.after(place), more })

  for (;;) {
    const { messages, pending } = await readBatch(
      access,
      subject,
      sequence,
      // One more, since the first may have been read before.
      Math.min(Math.max(most - events.length, 1) + 1, messagesOfAnswer)
    )
    for (const message of messages) {
      const part = partOf(message.sequence, message.data)
      for (const event of eventsIn(part)) {
        if (event.position <= position) continue
        if (events.length >= most) return page(true)
        looked += 1
        place = event.position
        if (wanted(event)) events.push(event)
      }
      place = Math.max(place, lastPositionIn(part))
      sequence = message.sequence + 1
    }
    if (pending > 0 && messages.length > 0) {
      if (looked >= stretch && events.length < most && limit !== Number.POSITIVE_INFINITY) return page(true)
      continue
    }
    const end = await endOf(access)
    if (end.epoch !== epoch && after !== null) return E.left({ type: 'ForeignCursor', cursor: after })
    cursors = positionCursors(end.epoch)
    if (end.position < place) {
      if (place > position || after === null || !(await isBeyond(access, position))) continue
      return E.left({ type: 'ForeignCursor', cursor: after })
    }
    if (end.position === place) return page(false)
    if (subject === access.subjects.events) {
      if (events.length >= most) return page(true)
      // It was stored since, or the nearest server has not got it yet.
      await pause(1)
      continue
    }
    const next = await fromLeader(access, { seq: sequence, next_by_subj: subject })
    if (next !== null) {
      await pause(1)
      continue
    }
    place = end.position
    return page(false)
  }
}

export const headOf = async (access: Access): Promise<Head> => {
  const { epoch, position } = await endOf(access)
  return { epoch, cursor: positionCursors(epoch).after(position), heldBack: 0, heldBackFor: null }
}
