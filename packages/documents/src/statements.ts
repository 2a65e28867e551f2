import { type CooperationRecord, type CooperationEvent, type HistoryFailure } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { CorrelationId, Cursor, EventId, EventLog, LogEntry, StreamName } from '@communique/kernel'
import { either as E, function as F, taskEither as TE } from 'fp-ts'

/** The last word of a document on one of its claims. */
export interface Statement {
  /** The event that holds the claim. */
  readonly eventId: EventId
  readonly stream: StreamName
  readonly content: LogEntry<CooperationEvent>
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

/** The suffix of an event that follows up a claim: a correction, a retraction, or the claim made anew of another subject. */
const followUp = /^(?<claim>.+)-(?<kind>[crn])\d+$/

/**
 * The last word of a document on each of its claims, by the id of the claim, from the events that were recorded from it.
 *
 * @param claimed the ids of the claims that the document makes now: those are claims even where they look like a follow-up.
 */
export const statementsOf = (
  records: ReadonlyArray<CooperationRecord>,
  claimed: ReadonlySet<EventId>
): ReadonlyMap<EventId, Statement> => {
  const statements = new Map<EventId, Statement>()
  for (const record of records) {
    const { id: eventId, stream, type, data } = record
    // A record is an event with its envelope.
    const content = { type, data } as LogEntry<CooperationEvent>
    const { claim, kind } = followUp.exec(eventId)?.groups ?? {}
    const followed = claim as EventId | undefined // identifiers of one alphabet
    const statement = followed === undefined || claimed.has(eventId) ? undefined : statements.get(followed)
    if (followed === undefined || statement === undefined) {
      statements.set(eventId, { eventId, stream, content, retraction: null, followUps: 0 })
      continue
    }
    const followUps = statement.followUps + 1
    if (kind === 'n') statements.set(followed, { eventId, stream, content, retraction: null, followUps })
    else if (content.type === 'EventRetracted')
      statements.set(followed, {
        ...statement,
        // A retraction of the retraction restores the claim.
        retraction: content.data.retracts === statement.retraction ? null : eventId,
        followUps
      })
    else if (content.type === 'EventCorrected') {
      const corrected = statement.content
      statements.set(followed, {
        ...statement,
        content:
          corrected.type === 'EventCorrected'
            ? { ...corrected, data: { ...corrected.data, content: content.data.content } }
            : corrected.type === 'EventAttested'
              ? { ...corrected, data: { ...corrected.data, content: content.data.content } }
              : content.data.content,
        followUps
      })
    }
  }
  return statements
}
