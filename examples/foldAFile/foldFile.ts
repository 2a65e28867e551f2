// A ledger file folded by several processes, which share its pieces out among themselves.
//
// What the ledger says of its own events may stand in any piece, so it is searched for first, while the processes start;
// then each process sets those events apart, and in the end they are judged together.
import type { CooperationEvent, EventId } from '@communique/core'
import { type CountryFigures, countryFigures, type Folded } from '@communique/projections'
import { correctionTargets, type FoldedPart, foldPart, mergedRecord } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { closeSync, fstatSync, openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type FoldedPieces, foldPieces, type Work } from './foldPieces.ts'
import { linesBefore, type Piece, pieceReader, piecesOf } from './pieces.ts'
import { openQueue } from './queue.ts'
import { type Fault, type PieceReport, readPiece } from './readPiece.ts'
import { correctedInFile } from './correctedInFile.ts'
import { startWorker } from './startWorker.ts'

/** The reasons for which one process folds the file again. */
export type AgainBecause = 'EscapedType' | 'RepeatedIdentity'

export interface FoldedFile {
  readonly folded: Folded<CountryFigures>
  /** The reason for which it was folded again in one process; null if it was not. */
  readonly again: AgainBecause | null
}

/** The faults of a file, those of its first lines, and how many more there are. */
export interface FileFaults {
  readonly faults: ReadonlyArray<Fault>
  readonly more: number
}

export interface FoldFileOptions {
  /** The number of processes, this one included; by default one for each core. */
  readonly workers?: number
  /** About how many bytes a process takes at a time. */
  readonly pieceSize?: number
}

type Part = FoldedPart<CooperationEvent, CountryFigures>
type Reports = ReadonlyArray<readonly [number, PieceReport]>

/** Views are put together when they are read: this process does it while the others do, and not after them. */
const readAll = ({ part }: FoldedPieces): void => {
  for (const view of Object.values(part.folded.views)) Object.values(view)
}

/** This process searches while the others start, and then works with them. */
const inProcesses = async (
  fd: number,
  pieces: ReadonlyArray<Piece>,
  workers: number
): Promise<{ readonly folded: ReadonlyArray<FoldedPieces>; readonly spoken: ReadonlySet<EventId> }> => {
  const queue = openQueue(pieces.length)
  const work: Work = { fd, pieces, queue }
  const others = Array.from({ length: Math.min(workers, pieces.length) - 1 }, () => startWorker(work))
  try {
    const spoken = correctedInFile(fd, pieces)
    await Promise.all(others.map(({ begin }) => begin(spoken)))
    const own = foldPieces(work, spoken)
    readAll(own)
    return { folded: [own, ...(await Promise.all(others.map(({ folded }) => folded)))], spoken }
  } finally {
    for (const { end } of others) end()
    closeSync(queue)
  }
}

/** Faults by the lines of the file, those between pieces among them. */
const faultsOf = (fd: number, pieces: ReadonlyArray<Piece>, reports: Reports): FileFaults => {
  const faults: Array<Fault> = []
  let [before, more] = [0, 0]
  for (const [at, report] of reports.toSorted(([a], [b]) => a - b)) {
    const own = [...report.faults]
    if (report.first !== null) {
      const { line, position } = report.first
      if (position <= before) own.unshift({ type: 'PositionNotGrowing', line, after: before, found: position })
      before = Math.max(before, report.last)
    }
    more += report.more
    if (own.length === 0) continue
    const lines = linesBefore(fd, pieces[at]?.start ?? 0)
    for (const fault of own) faults.push({ ...fault, line: fault.line + lines })
  }
  return { faults, more }
}

const hasRepeated = (folded: ReadonlyArray<FoldedPieces>): boolean => {
  const marks = new Float64Array(folded.reduce((sum, { marks }) => sum + marks.length, 0))
  let from = 0
  for (const { marks: own } of folded) {
    marks.set(own, from)
    from += own.length
  }
  marks.sort()
  return marks.some((mark, at) => at > 0 && mark === marks[at - 1])
}

/** One process that reads every line twice and relies on no search: first for the targets of corrections, then for all. */
const inOne = (fd: number, pieces: ReadonlyArray<Piece>): { readonly part: Part; readonly reports: Reports } => {
  const reports: Array<readonly [number, PieceReport]> = []
  const bytesOf = pieceReader(fd)
  function* events(known: Set<EventId> | null) {
    for (const [at, piece] of pieces.entries()) {
      const report = yield* readPiece(bytesOf(piece), at === 0, known)
      if (known !== null) reports.push([at, report])
    }
  }
  const spoken = correctionTargets(events(null))
  return { part: foldPart(countryFigures)(events(new Set()), spoken), reports }
}

const foldOpened = async (
  fd: number,
  size: number,
  { workers = availableParallelism(), pieceSize = 1_048_576 }: FoldFileOptions
): Promise<E.Either<FileFaults, FoldedFile>> => {
  const pieces = piecesOf(fd, size, pieceSize)
  const result = (parts: ReadonlyArray<Part>, reports: Reports, again: AgainBecause | null) => {
    const faults = faultsOf(fd, pieces, reports)
    return faults.faults.length > 0 ? E.left(faults) : E.right({ folded: mergedRecord(countryFigures)(parts), again })
  }
  const once = (because: AgainBecause) => {
    const { part, reports } = inOne(fd, pieces)
    return result([part], reports, because)
  }
  const { folded, spoken } = await inProcesses(fd, pieces, workers)
  const parts = folded.map(({ part }) => part)
  for (const { apart } of parts)
    for (const id of correctionTargets<CooperationEvent>(apart)) if (!spoken.has(id)) return once('EscapedType')
  if (hasRepeated(folded)) return once('RepeatedIdentity')
  return result(
    parts,
    folded.flatMap(({ reports }) => reports),
    null
  )
}

/**
 * Folds the figures of a ledger file, or reports its faults, line by line, and folds nothing.
 *
 * Law: it is `fold(countryFigures)(effectiveHistory(record))`, whatever the number of workers and the size of pieces.
 */
export const foldFile = async (
  file: string,
  options: FoldFileOptions = {}
): Promise<E.Either<FileFaults, FoldedFile>> => {
  const fd = openSync(file, 'r')
  try {
    return await foldOpened(fd, fstatSync(fd).size, options)
  } finally {
    closeSync(fd)
  }
}
