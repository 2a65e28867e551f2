import type { CooperationEvent, CooperationRecord, EventId } from '@communique/core'
import type { Effective } from '@communique/kernel'
import { targetOf, verdicts } from '@communique/kernel/advanced'

/** The number of revisions of a fact, and the last of them: corrections, retractions and what took those back. */
export interface Revised {
  readonly times: number
  readonly last: string
}

/** A fact that was taken back, as it was believed before. */
export type TakenBack = Pick<Effective<CooperationEvent>, 'id' | 'stream' | 'position'> & {
  readonly content: CooperationEvent
}

/** The revisions of facts, and the facts that were taken back. */
export interface Revisions {
  readonly of: (event: EventId) => Revised
  readonly ofStream: (stream: string) => Revised
  readonly takenBack: ReadonlyArray<TakenBack>
}

const unrevised: Revised = { times: 0, last: '' }

/**
 * Counts the revisions of every fact of a history.
 *
 * Law: a longer history never counts fewer.
 */
export const revisionsOf = (history: ReadonlyArray<CooperationRecord>): Revisions => {
  const events = new Map<EventId, Revised>()
  const streams = new Map<string, Revised>()
  const rootOf = new Map<EventId, EventId>()
  const later = (known: Revised | undefined, at: string): Revised => ({
    times: (known?.times ?? -1) + 1,
    last: known === undefined || at > known.last ? at : known.last
  })
  for (const record of history) {
    const target = targetOf<CooperationEvent>(record)
    const root = target === null ? record.id : (rootOf.get(target) ?? target)
    rootOf.set(record.id, root)
    events.set(root, later(events.get(root), record.recordedAt))
    streams.set(record.stream, later(streams.get(record.stream), record.recordedAt))
  }
  const { onRecord, retracted, replacements } = verdicts<CooperationEvent>(history)
  const takenBack = [...retracted].flatMap((id): ReadonlyArray<TakenBack> => {
    const record = onRecord.get(id)
    if (record === undefined || targetOf<CooperationEvent>(record) !== null) return []
    const content = replacements.get(id)?.content ?? (record as Effective<CooperationEvent>) // it targets nothing
    return [{ id, stream: record.stream, position: record.position, content }]
  })
  return {
    of: (event) => events.get(event) ?? unrevised,
    ofStream: (stream) => streams.get(stream) ?? unrevised,
    takenBack
  }
}
