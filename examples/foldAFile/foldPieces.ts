// What one process does: it takes piece after piece until none is left, and folds them.
import type { CooperationEvent, CooperationRecord, EventId } from '@communique/core'
import { type CountryFigures, countryFigures } from '@communique/projections'
import { type FoldedPart, foldPart } from '@communique/projections/advanced'
import { type Piece, pieceReader } from './pieces.ts'
import { takenFrom } from './queue.ts'
import { type PieceReport, readPiece } from './readPiece.ts'

/** Shared by all processes. */
export interface Work {
  /** A descriptor of the ledger file. */
  readonly fd: number
  readonly pieces: ReadonlyArray<Piece>
  /** The places of the pieces that nobody has taken yet. */
  readonly queue: number
}

/** The figures that a process folded from its pieces. */
export interface FoldedPieces {
  readonly part: FoldedPart<CooperationEvent, CountryFigures>
  /** By the place of the piece. */
  readonly reports: ReadonlyArray<readonly [piece: number, report: PieceReport]>
  /** A number for every identity: equal ones have equal numbers, and others seldom have. */
  readonly marks: Float64Array<ArrayBuffer>
}

/** FNV-1a, twice 32 bits from two seeds; a double holds 53 of them. */
const markOf = (id: EventId): number => {
  let [high, low] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x01000193)
  }
  return (high >>> 0) * 0x200000 + (low >>> 11)
}

/**
 * Folds pieces, in the order of the file, until all are taken.
 *
 * @param spoken the identities that any line of the file speaks of
 */
export const foldPieces = ({ fd, pieces, queue }: Work, spoken: ReadonlySet<EventId>): FoldedPieces => {
  const reports: Array<readonly [number, PieceReport]> = []
  const marks: Array<number> = []
  const bytesOf = pieceReader(fd)
  function* events(): Generator<CooperationRecord, void> {
    for (const at of takenFrom(queue)) {
      const reading = readPiece(bytesOf(pieces[at] as Piece), at === 0, null)
      for (let read = reading.next(); ; read = reading.next()) {
        if (read.done === true) {
          reports.push([at, read.value])
          break
        }
        marks.push(markOf(read.value.id))
        yield read.value
      }
    }
  }
  const part = foldPart(countryFigures)(events(), spoken)
  return { part, reports, marks: Float64Array.from(marks) }
}
