import { either as E, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import { fromCloudEvent, type LedgerOrigin, toCloudEvent } from './cloudEvents.ts'
import { parseExactly } from './exactJson.ts'
import { jsonFault } from './jsonFault.ts'
import { type Chunk, type Line, lineSplitter } from './lines.ts'
import type { AsStored, StoredEvent } from '../events/storedEvent.ts'
import type { Violation } from '../validation/violation.ts'

/**
 * A fault in a line of a ledger. Lines and columns count from one, columns in UTF-16 code units.
 *
 * - `TornLastLine`: the writing of the last line was cut short, and it has no other fault: the ledger can be continued
 *   once it is removed
 * - `NotJson`: the character at this column cannot stand there in JSON
 * - `NotUtf8`: the bytes of the line are not UTF-8
 * - `InvalidLine`: it is JSON, but no event that a log would take: NUL, halves of surrogate pairs, `1e400`, integers that
 *   a double rounds, and more than 100 levels are refused by their paths
 */
export type LineFault =
  | { readonly type: 'TornLastLine'; readonly line: number; readonly column: number }
  | { readonly type: 'NotJson'; readonly line: number; readonly column: number }
  | { readonly type: 'NotUtf8'; readonly line: number }
  | {
      readonly type: 'InvalidLine'
      readonly line: number
      readonly violations: RNEA.ReadonlyNonEmptyArray<Violation>
    }

/** An event and the line on which it stands. */
export interface LedgerLine {
  readonly line: number
  readonly event: StoredEvent
}

/** The event of a line, or its fault. */
export type LineRead = E.Either<LineFault, LedgerLine>

/** The action after a faulty line: read no further, or report it and read the rest. */
export type AfterFault = 'Stop' | 'KeepReading'

/** A text that the engine refuses although it is JSON, perhaps for its depth, is at fault from its start. */
const notJson = ({ number: line, ended }: Line, text: string): LineFault => {
  const offset = Number(jsonFault(text))
  return { type: !ended && offset === text.length ? 'TornLastLine' : 'NotJson', line, column: offset + 1 }
}

const parse = (line: Line, text: string): E.Either<LineFault, unknown> => {
  try {
    return E.right(parseExactly(text))
  } catch {
    return E.left(notJson(line, text))
  }
}

/** Reads a line; null where it is blank. */
const readLine = (line: Line): LineRead | null => {
  const { number, text } = line
  if (text === null) return E.left({ type: 'NotUtf8', line: number })
  if (text.trim() === '') return null
  const json = parse(line, text)
  if (E.isLeft(json)) return json
  const event = fromCloudEvent(json.right)
  return E.isLeft(event)
    ? E.left({ type: 'InvalidLine', line: number, violations: event.left })
    : E.right({ line: number, event: event.right })
}

/** The lines of each chunk, and then the rest. */
function* linesOf(chunks: Iterable<Chunk>): Generator<ReadonlyArray<Line>, void> {
  const splitter = lineSplitter()
  for (const chunk of chunks) yield splitter.push(chunk)
  yield splitter.end()
}

async function* linesOfStream(chunks: AsyncIterable<Chunk>): AsyncGenerator<ReadonlyArray<Line>, void> {
  const splitter = lineSplitter()
  for await (const chunk of chunks) yield splitter.push(chunk)
  yield splitter.end()
}

const isLast = (read: LineRead, afterFault: AfterFault): boolean => afterFault === 'Stop' && E.isLeft(read)

/**
 * Reads a ledger: newline-delimited JSON, one CloudEvent a line. Blank lines, a byte order mark and carriage returns
 * before line feeds are ignored; the last line may lack its line feed.
 *
 * Laws: it reads back what `writeLedger` wrote; the result does not depend on the chunks; it reads no further ahead than
 * requested.
 *
 * @category interchange
 * @since 0.1.0
 * @example
 * import { readLedger } from '@communique/kernel'
 * import { either as E } from 'fp-ts'
 * import assert from 'node:assert/strict'
 *
 * const faults = [...readLedger('{"specversion": 1.0.2}\n{"specversion":"1.', 'KeepReading')]
 * assert.deepEqual(faults, [
 *   E.left({ type: 'NotJson', line: 1, column: 20 }),
 *   E.left({ type: 'TornLastLine', line: 2, column: 19 })
 * ])
 */
export function* readLedger(ledger: string | Iterable<Chunk>, afterFault: AfterFault): Generator<LineRead, void> {
  for (const lines of linesOf(typeof ledger === 'string' ? [ledger] : ledger))
    for (const line of lines) {
      const read = readLine(line)
      if (read === null) continue
      yield read
      if (isLast(read, afterFault)) return
    }
}

/** Reads a ledger as `readLedger` does, from chunks that arrive over time: a file's stream, a response's body. */
export async function* readLedgerStream(
  ledger: AsyncIterable<Chunk>,
  afterFault: AfterFault
): AsyncGenerator<LineRead, void> {
  for await (const lines of linesOfStream(ledger))
    for (const line of lines) {
      const read = readLine(line)
      if (read === null) continue
      yield read
      if (isLast(read, afterFault)) return
    }
}

/**
 * Writes a ledger, event by event, each as one line with its line feed. The events are stored events; a history that was
 * read passes through `storedEvent` first, which the compiler demands where it may hold corrections.
 *
 * @category interchange
 * @since 0.1.0
 */
export function* writeLedger<E extends StoredEvent>(
  events: Iterable<E & AsStored<E>>,
  origin: LedgerOrigin
): Generator<string, void> {
  for (const event of events) yield `${JSON.stringify(toCloudEvent<StoredEvent>(event, origin))}\n`
}
