import {
  type Cursor,
  effectiveHistory,
  type EventLog,
  type LogEntry,
  type Recorded,
  storedEvent
} from '@communique/kernel'
import type { CooperationEvent } from '@communique/core'
import { readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { must } from '@communique/fixtures'
import { fold, type Folded } from '@communique/projections'
import type { Plan } from '@communique/projections/advanced'
import { readonlyNonEmptyArray as RNEA } from 'fp-ts'

export type OnRecord = Recorded<LogEntry<CooperationEvent>>

/** Appends events, each to its stream; one whose id is on record is left out. */
export const appendAll = async (log: EventLog, events: ReadonlyArray<OnRecord>): Promise<void> => {
  for (const event of events) {
    const { stream, version: _, position: __, ...toAppend } = storedEvent<CooperationEvent>(event, schemaVersions)
    await log.append(stream, RNEA.of(toAppend), { type: 'Any' })()
  }
}

/** Reads all events of a log. */
export const recordOn = async (log: EventLog): Promise<ReadonlyArray<OnRecord>> => {
  const { events } = must(await log.readAll(null, Number.POSITIVE_INFINITY)())
  return events.flatMap((event) => must(readCooperationEvent(event)))
}

/** A projection or plan of cooperation, and the views of its parts by the path that their keys begin with. */
export interface ExpectedRows {
  readonly plan: Plan<CooperationEvent, unknown, unknown>
  readonly parts: (result: never) => Readonly<Record<string, Folded<unknown>>>
}

/** The rows that a store must hold for a record, put together by hand. */
export const rowsOf = (
  { plan, parts }: ExpectedRows,
  record: ReadonlyArray<OnRecord>
): Readonly<Record<string, unknown>> => {
  const folded = fold(plan)(effectiveHistory<CooperationEvent>(record))
  const rows: Record<string, unknown> = {}
  for (const [path, { views, routes, origins }] of Object.entries(parts(folded as never))) {
    for (const [key, view] of Object.entries(views)) rows[path + key] = view
    for (const [stream, keys] of Object.entries(routes)) rows[`#routes/${path}${stream}`] = keys
    for (const [key, origin] of Object.entries(origins ?? {})) rows[`#origins/${path}${key}`] = origin
  }
  return JSON.parse(JSON.stringify(rows)) as Readonly<Record<string, unknown>>
}

/** The part of a record that stands before a place. */
export const upTo = (log: EventLog, record: ReadonlyArray<OnRecord>, cursor: Cursor): ReadonlyArray<OnRecord> =>
  record.filter(({ position }) => must(log.compareCursors(log.cursorAfter(position), cursor)) <= 0)
