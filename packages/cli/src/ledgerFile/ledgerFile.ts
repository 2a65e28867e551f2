import type { CooperationRecord, CountryCode } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import { type CountryFigures, countryTimeline, type CountryTimeline, fold } from '@communique/projections'
import {
  type CountryCount,
  countryOfLink,
  countsOfFigures,
  type FiguresOfRows,
  linkStart,
  numberOfCountry,
  ofKeys,
  type Rows,
  tallyRows,
  viewsOfFigures
} from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { closeSync } from 'node:fs'
import { eventsOfRows } from './lines.ts'
import { rowCount, rowsWith } from './ledgerRows.ts'
import { openRows, type OpenLedgerFileOptions, type OpenRows } from './openRows.ts'
import type { PartRows } from './scanFile.ts'
import type { NoRows } from './scanPart.ts'

/** A ledger file with its rows. */
export interface LedgerFile {
  /** The events on record, corrections and retractions among them. */
  readonly events: number
  /** The bytes that were scanned when it was opened; of others the rows were kept. */
  readonly scanned: number
  /** The views of `countryFigures`. */
  readonly figures: () => Readonly<Record<string, CountryFigures>>
  /** The events by country, year and type: the sums of these figures, whatever the roles. */
  readonly counts: () => ReadonlyArray<CountryCount>
  /**
   * The entries on record of every stream that names a country, in the order of recording: all that the views of this country
   * are made of. They are read from the file each time, and none is held.
   */
  readonly historyOf: (country: CountryCode) => E.Either<NoRows, ReadonlyArray<CooperationRecord>>
  /** The timeline of a country, folded from its history; null where nothing concerns it. */
  readonly timeline: (country: CountryCode) => E.Either<NoRows, CountryTimeline | null>
  readonly close: () => void
}

/** The marks of the streams whose rows name a country. */
const streamsNaming = (rows: Iterable<Rows>, country: number): ReadonlySet<number> => {
  const streams = new Set<number>()
  for (const each of rows) {
    const { linkEnds, links, count } = each
    for (let row = 0; row < count; row += 1)
      for (let at = linkStart(each, row); at < (linkEnds[row] as number); at += 1)
        if (countryOfLink(links[at] as number) === country) streams.add(each.streams[row] as number)
  }
  return streams
}

const ledgerFileOn = ({ fd, rows, amended, figures, scanned }: OpenRows): LedgerFile => {
  const { parts, years } = rows
  const historyOf: LedgerFile['historyOf'] = (country) => {
    const streams = streamsNaming([...parts.map(({ rows }) => rows), amended.believed], numberOfCountry(country))
    const own = rowsWith(rows, 'streams', streams)
    // What speaks of their events may stand in other streams.
    const places = new Map([...own, ...amended.places].map((place) => [`${place.part} ${place.row}`, place]))
    return eventsOfRows(fd, rows, [...places.values()])
  }
  /** The figures as they are believed. */
  const believed = (): FiguresOfRows => {
    if (amended.places.length === 0) return figures
    const tally = tallyRows(figures)
    for (const { part, row } of amended.places) tally.add((parts[part] as PartRows).rows, row, -1)
    for (let row = 0; row < amended.believed.count; row += 1) tally.add(amended.believed, row, 1)
    return tally.figures()
  }
  return {
    events: rowCount(parts),
    scanned,
    figures: () => viewsOfFigures(believed(), years.values),
    counts: () => countsOfFigures(believed(), years.values),
    historyOf,
    timeline: (country) =>
      E.map((history: ReadonlyArray<CooperationRecord>): CountryTimeline | null => {
        const own = ofKeys(countryTimeline, (key) => key === country)
        return fold({ ...own, packed: true })(effectiveHistory(history)).views[country] ?? null
      })(historyOf(country)),
    close: () => closeSync(fd)
  }
}

/**
 * Opens a ledger file for questions. Its lines are scanned once, by several threads, and what stored folds need of each event
 * is kept beside the file, in `<path>.rows`: opened again, nothing is scanned but what was appended.
 *
 * Kept rows hold as long as the file has the same size and times. Where these differ, the bytes of each part are
 * compared with the digest of those that were scanned, and what follows the first change is scanned again. The file beside
 * may be deleted at any time.
 *
 * Laws: the figures are those of `fold(countryFigures)(effectiveHistory(record))`, and a timeline is that of
 * `fold(countryTimeline)`; neither depends on the number of threads, or on what was kept.
 *
 * @returns the reason for which rows cannot stand for the file: it is to be read event by event (`readLedger`), which finds
 * its faults.
 * @example
 * import assert from 'node:assert/strict'
 * import { openLedgerFile } from '@communique/cli/ledger-file'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { schemaVersions } from '@communique/core/advanced'
 * import { cooperationFigures } from '@communique/projections'
 * import { ledgerOrigin, storedEvent, writeLedger } from '@communique/kernel'
 * import { mkdtempSync, writeFileSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const lines = writeLedger(history.map((event) => storedEvent(event, schemaVersions)), must(ledgerOrigin('/ledger')))
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.ndjson')
 * writeFileSync(path, [...lines].join(''))
 *
 * const ledger = must(await openLedgerFile(path))
 * assert.deepEqual(ledger.events, history.length)
 * const uzbekistan = cooperationFigures(ledger.figures()).find(({ country }) => country === 'UZ')
 * assert.deepEqual(uzbekistan?.years.find(({ year }) => year === '2021')?.types['MoUSigned'], 1)
 * ledger.close()
 * assert.deepEqual(must(await openLedgerFile(path)).scanned, 0)
 * @category ledger files
 * @since 0.2.0
 */
export const openLedgerFile = async (
  path: string,
  options: OpenLedgerFileOptions = {}
): Promise<E.Either<NoRows, LedgerFile>> => E.map(ledgerFileOn)(await openRows(path, options))
