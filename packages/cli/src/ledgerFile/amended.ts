import type { CooperationEvent } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import {
  factsOfEvent,
  LinksOfEvent,
  markOfText,
  type Numbered,
  numberOfType,
  RowsBuilder,
  type Rows,
  rowsIn
} from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { eventsOfRows } from './lines.ts'
import { inFile, type LedgerRows, type RowPlace, rowsWith } from './ledgerRows.ts'
import type { NoRows } from './scanPart.ts'

/** The events that corrections, retractions and attestations speak of, as they are believed. */
export interface Amended {
  /** Their rows, and those of what speaks of them: they do not stand as recorded. */
  readonly places: ReadonlyArray<RowPlace>
  /** The rows of these events as they are believed. */
  readonly believed: Rows
}

/** The same as it is kept. */
interface KeptAmended {
  readonly places: ReadonlyArray<readonly [number, number]>
  readonly count: number
  readonly links: number
  readonly rows: string
}

/** The rows that do not stand as recorded: what speaks of other events, and these events, wherever they stand. */
const placesOf = (rows: LedgerRows): ReadonlyArray<RowPlace> => {
  const speaking = rows.parts.flatMap(({ amendments }, part) => amendments.map(({ row }) => ({ part, row })))
  const targets = new Set(rows.parts.flatMap(({ amendments }) => amendments.map(({ target }) => target)))
  const all = [...speaking, ...rowsWith(rows, 'ids', targets)].toSorted(inFile)
  // A correction may be spoken of itself.
  return all.filter((place, at) => at === 0 || inFile(all[at - 1] as RowPlace, place) !== 0)
}

const isKept = (value: unknown): value is KeptAmended => typeof value === 'object' && value !== null && 'rows' in value

const rowsOfText = ({ count, links, rows }: KeptAmended): Rows => {
  const bytes = Uint8Array.from(Buffer.from(rows, 'base64'))
  return rowsIn(bytes.buffer, 0, count, links)
}

/**
 * Finds the events that others speak of as they are believed, or takes the kept ones where the same rows are concerned.
 *
 * @returns it, and the value to be kept.
 */
export const amendedIn = (
  fd: number,
  rows: LedgerRows,
  years: Numbered,
  before: unknown
): E.Either<NoRows, { readonly amended: Amended; readonly kept: unknown }> => {
  const places = placesOf(rows)
  const pairs = places.map(({ part, row }) => [part, row] as const)
  if (isKept(before) && JSON.stringify(before.places) === JSON.stringify(pairs))
    return E.right({ amended: { places, believed: rowsOfText(before) }, kept: before })
  const events = eventsOfRows(fd, rows, places)
  if (E.isLeft(events)) return events
  const [builder, links] = [new RowsBuilder(), new LinksOfEvent()]
  for (const event of effectiveHistory<CooperationEvent>(events.right)) {
    const row = {
      offsets: 0,
      lengths: 0,
      positions: event.position,
      ids: markOfText(event.id),
      streams: markOfText(event.stream),
      versions: event.version,
      types: numberOfType(event.type),
      years: factsOfEvent(event, years, links)
    }
    builder.add(row, links)
  }
  const buffer = builder.bytes()
  const { count, linkCount } = builder
  const kept: KeptAmended = { places: pairs, count, links: linkCount, rows: Buffer.from(buffer).toString('base64') }
  return E.right({ amended: { places, believed: rowsIn(buffer, 0, count, linkCount) }, kept })
}
