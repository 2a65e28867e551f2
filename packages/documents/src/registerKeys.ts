import { type CooperationRecord, type HistoryFailure } from '@communique/core'
import { registerKeysOf } from '@communique/core/advanced'
import { type Citation, type EventId, type EventLog, streamName } from '@communique/kernel'
import { function as F, taskEither as TE } from 'fp-ts'
import { correlationOf, eventOfClaim, type ReleaseDocument } from './document.ts'
import { recordedUnder } from './statements.ts'

const keysUnder = (id: EventId, citations: ReadonlyArray<Citation>): ReadonlyArray<string> => [
  streamName('event', id),
  ...citations.map(({ source }) => streamName('source', source))
]

/**
 * The keys by which planning a document asks the registers of a record: those of its claims, and of all that was recorded
 * from it before.
 *
 * Law: a plan that refuses nothing and knows every reference is the same on the whole registers and on their entries with
 * one of these keys, those with a key of these, and so on.
 *
 * @category documents
 * @since 0.2.0
 */
export const registerKeysOfDocument = (
  log: EventLog,
  document: ReleaseDocument
): TE.TaskEither<HistoryFailure, ReadonlyArray<string>> =>
  F.pipe(
    recordedUnder(log, correlationOf(document)),
    TE.map((records) => {
      const claimed = document.claims.flatMap((claim) => [
        ...registerKeysOf(eventOfClaim(claim)),
        ...keysUnder(claim.eventId, claim.citations)
      ])
      const recorded = records.flatMap((record: CooperationRecord) => [
        ...registerKeysOf(record),
        ...keysUnder(record.id, record.citations)
      ])
      return [...new Set([...claimed, ...recorded])]
    })
  )
