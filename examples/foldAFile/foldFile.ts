// A ledger file folded by several threads, which share its pieces out among themselves.
//
// What the ledger says of its own events may stand in any piece, so it is searched for first, while the threads start;
// then each thread sets those events apart, and in the end they are judged together.
import type { CooperationEvent, EventId } from '@communique/core'
import {
  type CountryFigures,
  countryFigures,
  type Folded,
  type FoldedPart,
  foldPart,
  mergedRecord,
  spokenOf
} from '@communique/projections'
import { either as E } from 'fp-ts'
import { closeSync, fstatSync, openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type FoldedPieces, foldPieces, type Work } from './foldPieces.ts'
import { linesBefore, type Piece, pieceReader, piecesOf } from './pieces.ts'
import { type Fault, type PieceReport, readPiece } from './readPiece.ts'
import { spokenOfFile } from './spokenOfFile.ts'
import { startThread, type Thread } from './thread.ts'

/** Why several threads were not enough. */
export type AgainBecause = 'EscapedType' | 'RepeatedIdentity'

export interface FoldedFile {
  readonly folded: Folded<CountryFigures>
  /** Why it was folded again in one thread; `null`: it was not. */
  readonly again: AgainBecause | null
}

/** The faults of a file, those of its first lines, and how many more there are. */
export interface FileFaults {
  readonly faults: ReadonlyArray<Fault>
  readonly more: number
}

/** Folds files, one after another, with threads that it keeps. */
export interface FileFolder {
  /** The figures of a ledger file, or what is wrong with it, line by line; then nothing is folded. */
  readonly fold: (file: string) => Promise<E.Either<FileFaults, FoldedFile>>
  /** Ends the threads; until then they keep the process alive. */
  readonly close: () => Promise<void>
}

export interface FoldFileOptions {
  /** How many threads work at it, this one among them; all that the machine has where not given. */
  readonly workers?: number
  /** About how many bytes a thread takes at a time. */
  readonly pieceSize?: number
}

type Part = FoldedPart<CooperationEvent, CountryFigures>
type Reports = ReadonlyArray<readonly [number, PieceReport]>

/** This thread searches while others start, and then works with them. */
const inThreads = async (
  fd: number,
  pieces: ReadonlyArray<Piece>,
  threads: ReadonlyArray<Thread>
): Promise<{ readonly folded: ReadonlyArray<FoldedPieces>; readonly spoken: ReadonlySet<EventId> }> => {
  const work: Work = { fd, pieces, next: new Int32Array(new SharedArrayBuffer(4)) }
  const spoken = spokenOfFile(fd, pieces)
  const others = threads.map(({ fold }) => fold(work, spoken))
  const own = foldPieces(work, spoken)
  return { folded: [own, ...(await Promise.all(others))], spoken }
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

/** One thread that reads every line twice and relies on no search: first what is spoken of, then all. */
const inOne = (fd: number, pieces: ReadonlyArray<Piece>): { readonly part: Part; readonly reports: Reports } => {
  const reports: Array<readonly [number, PieceReport]> = []
  const bytesOf = pieceReader(fd)
  function* events(known: Set<EventId> | null) {
    for (const [at, piece] of pieces.entries()) {
      const report = yield* readPiece(bytesOf(piece), at === 0, known)
      if (known !== null) reports.push([at, report])
    }
  }
  const spoken = spokenOf(events(null))
  return { part: foldPart(countryFigures)(events(new Set()), spoken), reports }
}

const foldOpened = async (
  fd: number,
  pieces: ReadonlyArray<Piece>,
  threads: ReadonlyArray<Thread>
): Promise<E.Either<FileFaults, FoldedFile>> => {
  const result = (parts: ReadonlyArray<Part>, reports: Reports, again: AgainBecause | null) => {
    const faults = faultsOf(fd, pieces, reports)
    return faults.faults.length > 0 ? E.left(faults) : E.right({ folded: mergedRecord(countryFigures)(parts), again })
  }
  const once = (because: AgainBecause) => {
    const { part, reports } = inOne(fd, pieces)
    return result([part], reports, because)
  }
  const { folded, spoken } = await inThreads(fd, pieces, threads)
  const parts = folded.map(({ part }) => part)
  for (const { apart } of parts)
    for (const id of spokenOf<CooperationEvent>(apart)) if (!spoken.has(id)) return once('EscapedType')
  if (hasRepeated(folded)) return once('RepeatedIdentity')
  return result(
    parts,
    folded.flatMap(({ reports }) => reports),
    null
  )
}

/**
 * What folds files, as long as it is not closed.
 *
 * Law: it is `fold(countryFigures)(effectiveHistory(record))`, whatever the number of workers and the size of pieces.
 */
export const fileFolder = ({
  workers = availableParallelism(),
  pieceSize = 1_048_576
}: FoldFileOptions = {}): FileFolder => {
  let threads: ReadonlyArray<Thread> = []
  const close = async (): Promise<void> => {
    const ended = threads
    threads = []
    await Promise.all(ended.map(({ stop }) => stop()))
  }
  /** A file of few pieces needs few threads. */
  const threadsFor = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Thread> => {
    const others = Math.max(0, Math.min(workers, pieces.length) - 1)
    threads = [...threads, ...Array.from({ length: Math.max(0, others - threads.length) }, startThread)]
    return threads.slice(0, others)
  }
  const fold = async (file: string): Promise<E.Either<FileFaults, FoldedFile>> => {
    const fd = openSync(file, 'r')
    try {
      const pieces = piecesOf(fd, fstatSync(fd).size, pieceSize)
      return await foldOpened(fd, pieces, threadsFor(pieces))
    } catch (error) {
      // A thread that failed has ended, and others may yet work at this file.
      await close()
      throw error
    } finally {
      closeSync(fd)
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    // All threads work at one file, so that two are folded in turn.
    fold: (file) => {
      const folded = last.then(() => fold(file))
      last = folded.catch(() => {})
      return folded
    },
    close
  }
}

/** Folds one file, and ends the threads. */
export const foldFile = async (
  file: string,
  options: FoldFileOptions = {}
): Promise<E.Either<FileFaults, FoldedFile>> => {
  const { fold, close } = fileFolder(options)
  try {
    return await fold(file)
  } finally {
    await close()
  }
}
