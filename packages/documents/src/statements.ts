import { type CooperationRecord, type CooperationEvent, type HistoryFailure } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { CorrelationId, Cursor, EventId, EventLog, StreamName } from '@communique/kernel'
import { either as E, function as F, taskEither as TE } from 'fp-ts'

/** The last word of a document on one of its claims. */
export interface Statement {
  readonly eventId: EventId
  readonly stream: StreamName
  readonly content: CooperationEvent
  /** The retraction by which the document took the claim back; null while it stands by it. */
  readonly retraction: EventId | null
  /** The number of corrections and retractions of this claim so far. */
  readonly followUps: number
}

const pageSize = 1000

const readOn = (
  log: EventLog,
  correlationId: CorrelationId,
  after: Cursor | null,
  before: ReadonlyArray<CooperationRecord>
): TE.TaskEither<HistoryFailure, ReadonlyArray<CooperationRecord>> =>
  F.pipe(
    log.readAll(after, pageSize, { correlationIds: [correlationId] }),
    TE.flatMap(({ events, next, more }): TE.TaskEither<HistoryFailure, ReadonlyArray<CooperationRecord>> => {
      const page = E.traverseArray(readCooperationEvent)(events)
      if (E.isLeft(page)) return TE.left(page.left)
      const all = [...before, ...page.right.flat()]
      return more ? readOn(log, correlationId, next, all) : TE.right(all)
    })
  )

/** Everything that was recorded under one correlation, in the order of recording. */
export const recordedUnder = (log: EventLog, correlationId: CorrelationId) => readOn(log, correlationId, null, [])

/** The last word of a document on each of its claims, from the events that were recorded from it. */
export const statementsOf = (records: ReadonlyArray<CooperationRecord>): ReadonlyMap<EventId, Statement> => {
  const statements = new Map<EventId, Statement>()
  const retractions = new Map<EventId, EventId>()
  const update = (eventId: EventId, change: Partial<Statement>): void => {
    const statement = statements.get(eventId)
    if (statement !== undefined)
      statements.set(eventId, { ...statement, ...change, followUps: statement.followUps + 1 })
  }
  for (const record of records) {
    if (record.type === 'EventCorrected') update(record.data.corrects, { content: record.data.content })
    else if (record.type === 'EventRetracted') {
      const { retracts } = record.data
      retractions.set(record.id, retracts)
      const restored = retractions.get(retracts)
      if (restored === undefined) update(retracts, { retraction: record.id })
      else update(restored, { retraction: null })
    } else {
      const { id: eventId, stream, type, data } = record
      // A record is an event with its envelope.
      const content = { type, data } as CooperationEvent
      statements.set(eventId, { eventId, stream, content, retraction: null, followUps: 0 })
    }
  }
  return statements
}
