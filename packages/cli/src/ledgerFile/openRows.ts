import { readCooperationEvent } from '@communique/core/advanced'
import { type FiguresOfRows, Numbered, tallyRows } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { randomUUID } from 'node:crypto'
import { type BigIntStats, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Amended, amendedIn } from './amended.ts'
import { digest } from './digest.ts'
import { type LedgerRows, orderOf } from './ledgerRows.ts'
import { type PartRows, scanFile } from './scanFile.ts'
import type { NoRows } from './scanPart.ts'
import { type FileState, readSidecar, type Sidecar, stateOf, writeSidecar } from './sidecar.ts'

/** Options of the opening of a ledger file. */
export interface OpenLedgerFileOptions {
  /**
   * The module of threads that scan beside this one, `@communique/cli/ledger-file-worker` as `import.meta.resolve` or
   * `require.resolve` finds it. Default: this thread scans alone.
   */
  readonly worker?: string
  /** Threads that scan, this one included; by default as many as there are cores. */
  readonly threads?: number
  /** False: nothing is kept beside the file, and nothing that was kept is read. Default: true. */
  readonly keep?: boolean
  /**
   * True of a file that is only ever appended to, such as an export that goes on: where it has grown, its last part alone is
   * compared. Default: every part is.
   */
  readonly onlyAppended?: boolean
  /** Stands for the code that reads events: rows of other code are made anew. */
  readonly program?: string
  /** Called with the number of bytes that were scanned. */
  readonly advance?: (bytes: number) => void
}

/** The rows of a ledger file, which is open. */
export interface OpenRows {
  readonly fd: number
  readonly rows: LedgerRows
  readonly amended: Amended
  /** The figures of all rows as they were recorded. */
  readonly figures: FiguresOfRows
  /** Names the content of the file: it stays while lines are appended, and no other content has it. */
  readonly epoch: string
  /** The bytes that were scanned. */
  readonly scanned: number
}

/** Milliseconds between a change of a file and its reading, below which a later change may have the same time. */
const tick = 100

/** Bytes that are compared at once: they stay in a processor's cache. */
const window = new Uint8Array(1 << 18)

/** Tests that the bytes of a part are those that were scanned. */
const isUnchanged = (fd: number, { start, end, digest: before }: PartRows): boolean => {
  const now = digest()
  for (let at = start; at < end;) {
    const read = readSync(fd, window, 0, Math.min(window.length, end - at), at)
    if (read === 0) return false
    now.add(window.subarray(0, read))
    at += read
  }
  return now.value() === before
}

const sameState = (a: FileState | null, b: FileState): boolean => a !== null && JSON.stringify(a) === JSON.stringify(b)

const hasGrown = (before: FileState | null, now: FileState): boolean =>
  before !== null && before.dev === now.dev && before.ino === now.ino && Number(now.size) > Number(before.size)

/** The parts that were kept and still hold. */
const heldParts = (
  fd: number,
  { parts, state }: Sidecar,
  now: FileState,
  onlyAppended: boolean
): ReadonlyArray<PartRows> => {
  if (sameState(state, now)) return parts
  const last = parts.at(-1)
  if (onlyAppended && last !== undefined && hasGrown(state, now) && isUnchanged(fd, last)) return parts
  const changed = parts.findIndex((part) => part.end > Number(now.size) || !isUnchanged(fd, part))
  return changed === -1 ? parts : parts.slice(0, changed)
}

const isLines = (fd: number, stat: BigIntStats): boolean => {
  const first = new Uint8Array(2)
  return stat.isFile() && !(readSync(fd, first, 0, 2, 0) === 2 && first[0] === 0x1f && first[1] === 0x8b)
}

/** The file beside a ledger file in which its rows are kept. */
export const rowsBeside = (path: string): string => `${path}.rows`

/** The rows of parts, those of open ends aside: these may be continued, and are scanned again. */
const closedParts = (parts: ReadonlyArray<PartRows>): ReadonlyArray<PartRows> =>
  parts.filter(({ isOpen, end, start }) => !isOpen && end > start)

/** The figures of the rows of these parts, beside those that were counted before. */
const figuresWith = (parts: ReadonlyArray<PartRows>, before: FiguresOfRows): FiguresOfRows => {
  if (parts.length === 0) return before
  const tally = tallyRows(before)
  for (const { rows } of parts) for (let row = 0; row < rows.count; row += 1) tally.add(rows, row, 1)
  return tally.figures()
}

const rowsOf = async (
  fd: number,
  path: string,
  {
    worker,
    threads = availableParallelism(),
    keep = true,
    onlyAppended = false,
    program = '',
    advance = () => {}
  }: OpenLedgerFileOptions
): Promise<E.Either<NoRows, OpenRows>> => {
  const stat = fstatSync(fd, { bigint: true })
  if (!isLines(fd, stat)) return E.left('NoLedger')
  const [now, size, begun] = [stateOf(stat), Number(stat.size), Date.now()]
  const reader = `${readCooperationEvent.fingerprint ?? ''} ${program}`
  const beside = rowsBeside(path)
  const before = keep ? readSidecar(beside, reader) : null
  const held = before === null ? [] : heldParts(fd, before, now, onlyAppended)
  const isWhole = before !== null && held.length === before.parts.length
  const years = new Numbered(before?.years ?? [])
  const from = held.at(-1)?.end ?? 0
  const added = await scanFile(fd, { from, to: size }, years, { threads, worker: worker ?? null, advance })
  if (E.isLeft(added)) return added
  const disorder = orderOf(held, added.right)
  if (disorder !== null) return E.left(disorder)
  const parts = [...held, ...added.right]
  const rows: LedgerRows = { parts, years }
  const values = isWhole ? before.values : {}
  const amendments = amendedIn(fd, rows, years, values['amended'])
  if (E.isLeft(amendments)) return amendments
  const { amended, kept } = amendments.right
  if (!sameState(stateOf(fstatSync(fd, { bigint: true })), now)) return E.left('Changed')
  const isSettled = begun - Number(stat.ctimeNs / 1_000_000n) >= tick
  const closed = closedParts(parts)
  // A last line that may be continued is no content to rely on.
  const isClosed = closed.length === parts.filter(({ start, end }) => end > start).length
  const counted = isWhole ? before.figures : null
  const figures = figuresWith(closed.slice(counted === null ? 0 : held.length), counted ?? new Uint32Array())
  const known = isWhole && isClosed ? values['epoch'] : undefined
  const epoch = typeof known === 'string' ? known : randomUUID()
  if (keep && !(isWhole && closed.length === held.length && sameState(before.state, now)))
    writeSidecar(beside, reader, {
      parts: closed,
      years,
      kept: { state: isSettled ? now : null, values: isClosed ? { amended: kept, epoch } : {}, figures },
      before: isWhole ? before : null
    })
  const open = parts.filter(({ isOpen }) => isOpen)
  return E.right({ fd, rows, amended, figures: figuresWith(open, figures), epoch, scanned: size - from })
}

/** Opens a ledger file and finds its rows: those that were kept beside it and still hold, and those of the lines that follow. */
export const openRows = async (
  path: string,
  options: OpenLedgerFileOptions = {}
): Promise<E.Either<NoRows, OpenRows>> => {
  const fd = openSync(path, 'r')
  let isOpen = false
  try {
    const rows = await rowsOf(fd, path, options)
    isOpen = E.isRight(rows)
    return rows
  } finally {
    if (!isOpen) closeSync(fd)
  }
}
