import { type Numbered, type Rows } from '@communique/projections/advanced'
import type { NoRows } from './scanPart.ts'
import type { PartRows } from './scanFile.ts'

/** The rows of a file: those of its parts, in the order of the file. */
export interface LedgerRows {
  readonly parts: ReadonlyArray<PartRows>
  readonly years: Numbered
}

/** Numbers by mark, in a table that is never more than half full. */
class ByMark {
  readonly #marks: Float64Array
  readonly #numbers: Int32Array
  readonly #mask: number

  constructor(most: number) {
    let size = 16
    while (size < most * 2) size *= 2
    this.#marks = new Float64Array(size).fill(-1)
    this.#numbers = new Int32Array(size)
    this.#mask = size - 1
  }

  /** Sets the number of a mark. @returns the one that it had; -1: none */
  set(mark: number, number: number): number {
    const place = this.#place(mark)
    const before = this.#marks[place] === mark ? (this.#numbers[place] as number) : -1
    this.#marks[place] = mark
    this.#numbers[place] = number
    return before
  }

  get(mark: number): number {
    const place = this.#place(mark)
    return this.#marks[place] === mark ? (this.#numbers[place] as number) : -1
  }

  #place(mark: number): number {
    let place = (Math.imul(mark | 0, 0x9e3779b1) >>> 5) & this.#mask
    while (this.#marks[place] !== -1 && this.#marks[place] !== mark) place = (place + 1) & this.#mask
    return place
  }
}

const eachRow = (parts: ReadonlyArray<PartRows>, each: (rows: Rows, row: number) => boolean): boolean => {
  for (const { rows } of parts) for (let row = 0; row < rows.count; row += 1) if (!each(rows, row)) return false
  return true
}

/** The number of rows of parts. */
export const rowCount = (parts: ReadonlyArray<PartRows>): number => parts.reduce((sum, { count }) => sum + count, 0)

/**
 * Checks that rows that follow others are in the order of recording: positions grow, the versions of each stream are dense
 * from one, no identity is there twice. Rows that are in order by their marks are in order; the readers decide on others.
 */
export const orderOf = (before: ReadonlyArray<PartRows>, added: ReadonlyArray<PartRows>): NoRows | null => {
  if (rowCount(added) === 0) return null
  const ids = new ByMark(rowCount(added))
  const versions = new ByMark(rowCount(added))
  let disorder: NoRows | null = null
  const wrong = (reason: NoRows): boolean => {
    disorder = reason
    return false
  }
  // Marks of the rows that are added, then what rows before say of these.
  if (!eachRow(added, (rows, row) => ids.set(rows.ids[row] as number, row) === -1 || wrong('RepeatedIdentity')))
    return disorder
  eachRow(added, (rows, row) => (versions.set(rows.streams[row] as number, 0), true))
  let last = 0
  eachRow(before, (rows, row) => {
    last = rows.positions[row] as number
    const stream = rows.streams[row] as number
    if (versions.get(stream) !== -1) versions.set(stream, rows.versions[row] as number)
    return ids.get(rows.ids[row] as number) === -1 || wrong('RepeatedIdentity')
  })
  if (disorder !== null) return disorder
  eachRow(added, (rows, row) => {
    const [position, version] = [rows.positions[row] as number, rows.versions[row] as number]
    if (position <= last || versions.set(rows.streams[row] as number, version) !== version - 1) return wrong('Disorder')
    last = position
    return true
  })
  return disorder
}

/** Rows in their order of the file. */
export interface RowPlace {
  readonly part: number
  readonly row: number
}

/** The rows whose marks are among these. */
export const rowsWith = (
  { parts }: LedgerRows,
  column: 'ids' | 'streams',
  marks: ReadonlySet<number>
): ReadonlyArray<RowPlace> => {
  if (marks.size === 0) return []
  const sought = new ByMark(marks.size)
  for (const mark of marks) sought.set(mark, 0)
  return parts.flatMap(({ rows }, part) => {
    const found: Array<RowPlace> = []
    const values = rows[column]
    for (let row = 0; row < rows.count; row += 1)
      if (sought.get(values[row] as number) !== -1) found.push({ part, row })
    return found
  })
}

/** A place of a row that orders it in the file. */
export const inFile = (a: RowPlace, b: RowPlace): number => a.part - b.part || a.row - b.row
