// The events of a piece, every line of it checked: a line that is no event, or out of order, is a fault.
import type { CooperationRecord, EventId } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { LineFault } from '@communique/kernel/advanced'
import { readLedger, type UnreadableEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { chunksOf } from './pieces.ts'

/** The fault of a line: it cannot be read, or contradicts the order of recording. */
export type Fault =
  | LineFault
  | { readonly type: 'Unreadable'; readonly line: number; readonly event: UnreadableEvent }
  | { readonly type: 'PositionNotGrowing'; readonly line: number; readonly after: number; readonly found: number }
  | { readonly type: 'RepeatedEventId'; readonly line: number; readonly eventId: EventId }

/** The first and the last event of a piece, and its faults; lines count from the first of the piece. */
export interface PieceReport {
  readonly first: { readonly line: number; readonly position: number } | null
  readonly last: number
  readonly faults: ReadonlyArray<Fault>
  /** The number of faults beyond those that are listed. */
  readonly more: number
}

/** The most faults of a piece that are listed. */
const listed = 10

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
 * @param known identities that were met, where repeated ones are to be reported
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
    if (faults.length < listed) faults.push({ ...wrong, line: wrong.line - blankLines })
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
