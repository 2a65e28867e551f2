// The events of a piece, every line of it checked: what is not an event, or not where a log would have it, is a fault.
import type { CooperationRecord, EventId } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { type LineFault, readLedger, type UnreadableEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { chunksOf } from './pieces.ts'

/** What is wrong with a line: it cannot be read, or contradicts the order of recording. */
export type Fault =
  | LineFault
  | { readonly type: 'Unreadable'; readonly line: number; readonly event: UnreadableEvent }
  | { readonly type: 'PositionNotGrowing'; readonly line: number; readonly after: number; readonly found: number }
  | { readonly type: 'RepeatedEventId'; readonly line: number; readonly eventId: EventId }

/** The first and the last event of a piece, and what is wrong in it; lines count from the first of the piece. */
export interface PieceReport {
  readonly first: { readonly line: number; readonly position: number } | null
  readonly last: number
  readonly faults: ReadonlyArray<Fault>
  /** Faults beyond those that are told. */
  readonly more: number
}

/** So many of a piece are told. */
const told = 10

/** A line feed before all but the first piece of a file: only a file begins with a byte order mark. */
const blankLine = new Uint8Array([10])

function* ledgerOf(bytes: Uint8Array, beginsTheFile: boolean): Generator<Uint8Array, void> {
  if (!beginsTheFile) yield blankLine
  yield* chunksOf(bytes)
}

const nothing: ReadonlyArray<CooperationRecord> = []

/**
 * Reads the events of a piece, and reports on it in the end.
 *
 * @param known identities that were met, where it is to be told of those that come again
 */
export function* readPiece(
  bytes: Uint8Array,
  beginsTheFile: boolean,
  known: Set<EventId> | null
): Generator<CooperationRecord, PieceReport> {
  const faults: Array<Fault> = []
  let [found, last] = [0, 0]
  let first: PieceReport['first'] = null
  const blankLines = beginsTheFile ? 0 : 1
  const fault = (wrong: Fault): void => {
    found += 1
    if (faults.length < told) faults.push({ ...wrong, line: wrong.line - blankLines })
  }
  const eventsOn = (line: number, stored: Parameters<typeof readCooperationEvent>[0]) => {
    const { position } = stored
    if (first === null) first = { line: line - blankLines, position }
    else if (position <= last) fault({ type: 'PositionNotGrowing', line, after: last, found: position })
    last = Math.max(last, position)
    const events = readCooperationEvent(stored)
    if (E.isRight(events)) return events.right
    fault({ type: 'Unreadable', line, event: events.left })
    return nothing
  }
  for (const read of readLedger(ledgerOf(bytes, beginsTheFile), 'KeepReading')) {
    if (E.isLeft(read)) {
      fault(read.left)
      continue
    }
    const { line } = read.right
    for (const event of eventsOn(line, read.right.event)) {
      if (known?.has(event.id) === true) fault({ type: 'RepeatedEventId', line, eventId: event.id })
      known?.add(event.id)
      yield event
    }
  }
  return { first, last, faults, more: found - faults.length }
}
