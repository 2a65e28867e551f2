import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { readLedger, type StoredEvent } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { readSync } from 'node:fs'
import { inFile, type LedgerRows, type RowPlace } from './ledgerRows.ts'
import type { NoRows } from './scanPart.ts'

/** Lines of a file are read together where so many bytes hold them. */
const atOnce = 1 << 16
const lineFeed = Uint8Array.of(10)

/** Reads the stored events of rows, in the order of the file, by the reader of lines. */
export const storedInRows = (
  fd: number,
  { parts }: LedgerRows,
  places: ReadonlyArray<RowPlace>
): E.Either<NoRows, ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  let [bytes, start, end] = [new Uint8Array(atOnce), 0, 0]
  for (const { part, row } of places.toSorted(inFile)) {
    const rows = parts[part]?.rows
    if (rows === undefined) return E.left('Changed')
    const [offset, length] = [rows.offsets[row] as number, rows.lengths[row] as number]
    if (offset < start || offset + length > end) {
      if (length > bytes.length) bytes = new Uint8Array(length)
      start = offset
      end = offset + readSync(fd, bytes, 0, bytes.length, offset)
    }
    const line = bytes.subarray(offset - start, offset - start + length)
    // Only a file begins with a byte order mark.
    for (const read of readLedger(offset === 0 ? [line] : [lineFeed, line], 'Stop')) {
      if (E.isLeft(read) || read.right.event.position !== rows.positions[row]) return E.left('Changed')
      events.push(read.right.event)
    }
  }
  return E.right(events)
}

/** Reads the events of rows, in the order of the file, by the readers of lines and of events. */
export const eventsOfRows = (
  fd: number,
  rows: LedgerRows,
  places: ReadonlyArray<RowPlace>
): E.Either<NoRows, ReadonlyArray<CooperationRecord>> => {
  const events: Array<CooperationRecord> = []
  const stored = storedInRows(fd, rows, places)
  if (E.isLeft(stored)) return stored
  for (const each of stored.right) {
    const found = readCooperationEvent(each)
    if (E.isLeft(found)) return E.left('Changed')
    for (const event of found.right) events.push(event)
  }
  return E.right(events)
}
