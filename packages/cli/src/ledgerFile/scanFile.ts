import { type Numbered, type Rows, rowsIn } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { Worker } from 'node:worker_threads'
import { type NoRows, type PartOfFile, partScanner, type ScannedPart } from './scanPart.ts'

/** Bytes of a part. */
const partBytes = 4 << 20
/** A file of fewer parts is scanned sooner than a thread starts. */
const fewestParts = 6

/** The work of a thread: it takes the next part until none is left. */
export interface ScanWork {
  readonly fd: number
  readonly parts: ReadonlyArray<PartOfFile>
  /** The number of parts that were taken. */
  readonly taken: SharedArrayBuffer
}

/** A part that was scanned, and its place among the parts. */
export interface Scanned {
  readonly at: number
  readonly part: ScannedPart
}

/** A part that was scanned, or the reason for which no more are. */
export type PartResult = E.Either<NoRows, Scanned>

/** Scans parts until none is left, or one cannot stand as rows: then nobody takes more. */
export const scanParts = ({ fd, parts, taken }: ScanWork, done: (result: PartResult) => void): void => {
  const next = new Int32Array(taken)
  const scan = partScanner(fd)
  if (scan === null) return done(E.left('NoScanner'))
  for (let at = Atomics.add(next, 0, 1); at < parts.length; at = Atomics.add(next, 0, 1)) {
    const part = scan(parts[at] as PartOfFile)
    if (E.isLeft(part)) {
      Atomics.store(next, 0, parts.length)
      done(part)
    } else done(E.right({ at, part: part.right }))
  }
}

/**
 * A thread beside this one.
 *
 * @returns its results once it has ended. Where it cannot start or go on, such as for want of memory, its parts are missing.
 */
const scanBeside = (module: string, work: ScanWork): Promise<ReadonlyArray<PartResult>> =>
  new Promise((resolve) => {
    const results: Array<PartResult> = []
    const url = module.startsWith('file:') ? new URL(module) : module
    const worker = new Worker(url, {
      workerData: work,
      ...(module.endsWith('.ts') && { execArgv: ['--conditions=@communique/source'] })
    })
    worker.on('message', (result) => results.push(result as PartResult))
    worker.once('error', () => resolve(results))
    worker.once('exit', () => resolve(results))
  })

/** A part of a file that was scanned, whose years are numbered as those of all its parts. */
export interface PartRows extends Omit<ScannedPart, 'rows' | 'years'> {
  readonly rows: Rows
  readonly buffer: ArrayBuffer
}

/** Numbers the years of parts of one scanner as those of all parts. */
const renumbered = (years: Numbered) => {
  const own: Array<number> = [0]
  return ({ rows: buffer, years: added, ...part }: ScannedPart): PartRows => {
    for (const year of added) own.push(years.of(year))
    const rows = rowsIn(buffer, 0, part.count, part.links)
    for (let at = 0; at < rows.count; at += 1) rows.years[at] = own[rows.years[at] as number] as number
    return { ...part, rows, buffer }
  }
}

/** Parts that a thread took and did not scan; none where a part cannot stand as rows. */
const missingParts = (parts: ReadonlyArray<PartOfFile>, results: ReadonlyArray<ReadonlyArray<PartResult>>) => {
  const all = results.flat()
  if (all.some(E.isLeft)) return []
  const done = new Set(all.flatMap((result) => (E.isRight(result) ? [result.right.at] : [])))
  return parts.map((part, at) => ({ part, at })).filter(({ at }) => !done.has(at))
}

/** Options of the scanning of a file. */
export interface ScanOptions {
  /** Threads that scan, this one included. */
  readonly threads: number
  /** The module of further threads; null: there are none. */
  readonly worker: string | null
  /** Called with the number of bytes that were scanned. */
  readonly advance: (bytes: number) => void
}

/**
 * Scans the lines that begin between two places of a file, in parts, by several threads.
 *
 * Law: the rows do not depend on the number of threads.
 *
 * @param years the years of earlier parts, to which those of these parts are added.
 */
export const scanFile = async (
  fd: number,
  { from, to }: PartOfFile,
  years: Numbered,
  { threads, worker, advance }: ScanOptions
): Promise<E.Either<NoRows, ReadonlyArray<PartRows>>> => {
  if (from >= to) return E.right([])
  const parts: Array<PartOfFile> = []
  for (let start = from; start < to; start += partBytes)
    parts.push({ from: start, to: Math.min(to, start + partBytes) })
  const work: ScanWork = { fd, parts, taken: new SharedArrayBuffer(4) }
  const others = worker === null || parts.length < fewestParts ? 0 : Math.min(threads, parts.length) - 1
  const beside = Array.from({ length: others }, () => scanBeside(worker ?? '', work))
  const own: Array<PartResult> = []
  scanParts(work, (result) => {
    own.push(result)
    if (E.isRight(result)) advance((result.right.part.end - result.right.part.start) * (others + 1))
  })
  const scanned: Array<readonly [number, PartRows]> = []
  const results = [own, ...(await Promise.all(beside))]
  const missing = missingParts(parts, results)
  if (missing.length > 0) {
    const rest: Array<PartResult> = []
    scanParts({ ...work, parts: missing.map(({ part }) => part), taken: new SharedArrayBuffer(4) }, (result) =>
      rest.push(E.map(({ at, part }: Scanned): Scanned => ({ at: missing[at]?.at ?? at, part }))(result))
    )
    results.push(rest)
  }
  for (const ofScanner of results) {
    const numbered = renumbered(years)
    for (const result of ofScanner) {
      if (E.isLeft(result)) return result
      scanned.push([result.right.at, numbered(result.right.part)])
    }
  }
  return E.right(scanned.toSorted(([a], [b]) => a - b).map(([, part]) => part))
}
