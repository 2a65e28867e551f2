import { inMemoryEventLog } from '@communique/core'
import { type EventLog, readLedger, renderViolations, type StoredEvent } from '@communique/kernel'
import type { LineFault } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { progressOf } from '../output/progress.ts'
import { failed, type Outcome, type Surroundings } from '../surroundings.ts'
import { bytesOf, fileErrorWords } from './bytesOf.ts'

const pieceBytes = 1 << 20

/** The words for a fault of a ledger, with its place. */
export const ledgerFaultWords = (path: string, fault: LineFault): string => {
  const line = `${path}:${fault.line}`
  switch (fault.type) {
    case 'TornLastLine':
      return `${line}:${fault.column}: the last line was cut short; remove it, and the ledger can be read.`
    case 'NotJson':
      return `${line}:${fault.column}: it is not a ledger: the line is not JSON.`
    case 'NotUtf8':
      return `${line}:1: it is not a ledger: the line is not text in UTF-8.`
    case 'InvalidLine':
      return `${line}:1: it is not a ledger: the line is no event. ${renderViolations(fault.violations)}`
  }
}

function* piecesOf(fd: number, first: Uint8Array, advance: (bytes: number) => void): Generator<Uint8Array, void> {
  try {
    for (let piece = first; piece.length > 0;) {
      advance(piece.length)
      yield piece
      const bytes = new Uint8Array(pieceBytes)
      piece = bytes.subarray(0, readSync(fd, bytes))
    }
  } finally {
    closeSync(fd)
  }
}

/** The bytes of a ledger: piece by piece, however long the file; at once where it is a pipe, or gzip. */
const chunksOf = (path: string, advance: (bytes: number) => void): Outcome<Iterable<Uint8Array>> => {
  if (!statSync(path).isFile()) return E.map((bytes: Uint8Array) => [bytes])(bytesOf(path))
  const fd = E.tryCatch(
    () => openSync(path, 'r'),
    (error) => failed(`${path} cannot be read: ${fileErrorWords(error)}.`)
  )
  if (E.isLeft(fd)) return fd
  const bytes = new Uint8Array(pieceBytes)
  const first = bytes.subarray(0, readSync(fd.right, bytes))
  if (first[0] === 0x1f && first[1] === 0x8b) {
    closeSync(fd.right)
    return E.map((whole: Uint8Array) => [whole])(bytesOf(path))
  }
  return E.right(piecesOf(fd.right, first, advance))
}

/** The events of a ledger file, in its order. */
export const ledgerEvents = (path: string, surroundings: Surroundings): Outcome<ReadonlyArray<StoredEvent>> => {
  const { isFile, size } = E.getOrElse(() => ({ isFile: false, size: 0 }))(
    E.tryCatch(() => {
      const stat = statSync(path)
      return { isFile: stat.isFile(), size: stat.size }
    }, String)
  )
  const progress = progressOf(surroundings, `Reading ${path}`, 'bytes', isFile ? size : null)
  const chunks = chunksOf(path, progress.advance)
  if (E.isLeft(chunks)) return chunks
  const events: Array<StoredEvent> = []
  for (const line of readLedger(chunks.right, 'Stop')) {
    if (E.isLeft(line)) {
      progress.end()
      return E.left(failed(ledgerFaultWords(path, line.left)))
    }
    events.push(line.right.event)
  }
  progress.end()
  // An empty pipe is more often a command that failed than an empty record.
  if (events.length === 0 && !isFile) return E.left(failed(`${path} is empty: nothing came through it.`))
  return E.right(events)
}

/** A log in memory that holds the events of a ledger, each at its version. */
export const logOfEvents = async (path: string, events: ReadonlyArray<StoredEvent>): Promise<Outcome<EventLog>> => {
  const log = inMemoryEventLog()
  const [first, ...rest] = events.map(({ position: _position, ...event }) => event)
  if (first === undefined) return E.right(log)
  const appended = await log.appendToStreams([first, ...rest])()
  if (E.isRight(appended)) return E.right(log)
  const { left: failure } = appended
  return E.left(
    failed(
      failure.type === 'DuplicateEventId'
        ? `${path} is not a ledger: the event “${failure.eventId}” stands in it twice.`
        : failure.type === 'Conflict'
          ? `${path} is not a ledger: events of ${failure.stream} are missing, or out of their order.`
          : `${path} is not a ledger: ${JSON.stringify(failure)}`
    )
  )
}
