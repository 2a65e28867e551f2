import type { CooperationEvent, CooperationRecord } from '@communique/core'
import { cooperationEventCodecs, readCooperationEvent, schemaVersions } from '@communique/core/advanced'
import { readLedger, type StoredEvent } from '@communique/kernel'
import { bytesBehindLines, lineScanner, ordinalInBytes, spanPlace, targetOf } from '@communique/kernel/advanced'
import {
  factsOfEvent,
  LinksOfEvent,
  markOfBytes,
  markOfText,
  Numbered,
  numberOfType,
  RowsBuilder,
  scannedFacts
} from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { isUtf8 } from 'node:buffer'
import { readSync } from 'node:fs'
import { digest } from './digest.ts'

/** Bytes that are read and scanned at once: as many as a processor's cache holds. */
const windowBytes = 1 << 20
const lineFeed = 10

/** The lines that begin between two places of a file. */
export interface PartOfFile {
  readonly from: number
  readonly to: number
}

/** A correction, a retraction or an attestation: its row in the part, and the mark of the event that it speaks of. */
export interface Amendment {
  readonly row: number
  readonly target: number
}

/** The rows of the lines of a part. Years are numbered through all parts that one scanner has scanned, in turn. */
export interface ScannedPart {
  /** Whole lines: where the first begins, and where the last ends. */
  readonly start: number
  readonly end: number
  /** The digest of these bytes. */
  readonly digest: string
  readonly count: number
  readonly links: number
  readonly rows: ArrayBuffer
  /** The years that no earlier part of the scanner has. */
  readonly years: ReadonlyArray<string>
  readonly amendments: ReadonlyArray<Amendment>
  /** The last line has no line feed: it may be continued. */
  readonly isOpen: boolean
}

/**
 * The reason for which rows cannot stand for a file, which is read event by event then: that finds the faults and their
 * words.
 *
 * - `Fault`: a line is no event
 * - `Split`: a line is several events, or none, by its upcaster
 * - `Disorder`: positions or versions are not in order
 * - `RepeatedIdentity`: two events may have one identity
 * - `NoLedger`: it is no file of lines: a pipe, or gzip
 * - `Changed`: it changed while it was read
 * - `NoScanner`: code may not be generated
 */
export type NoRows = 'Fault' | 'Split' | 'Disorder' | 'RepeatedIdentity' | 'NoLedger' | 'Changed' | 'NoScanner'

/** The scanning of a part so far. */
interface State {
  isOpen: boolean
  wrong: NoRows | null
}

/** Only a file begins with a byte order mark, so before other lines there stands another one. */
const before = Uint8Array.of(lineFeed)

/** Makes the scanner of parts of a file, which has a window of its own. @returns null where code may not be generated. */
export const partScanner = (fd: number): ((part: PartOfFile) => E.Either<NoRows, ScannedPart>) | null => {
  const window = Buffer.from(new ArrayBuffer(windowBytes + bytesBehindLines))
  const bytes = new Uint8Array(window.buffer)
  const textOf = (from: number, to: number): string => window.toString('utf8', from, to)
  const scanner = lineScanner(cooperationEventCodecs, schemaVersions, bytes, textOf)
  if (scanner === null) return null
  const { spans, attributes } = scanner
  const [id, subject, sequence, version] = ['id', 'subject', 'sequence', 'streamversion'].map((name) =>
    spanPlace(attributes, name)
  ) as [number, number, number, number] // one for each name
  const within = <A>(place: number, of: (bytes: Uint8Array, from: number, to: number) => A): A =>
    // Between the quotes.
    of(bytes, (spans[place] as number) + 1, (spans[place + 1] as number) - 1)

  const [years, links] = [new Numbered(), new LinksOfEvent()]
  const yearOf = scannedFacts({ scanner, bytes, textOf }, years, links)

  return ({ from, to }) => {
    const rows = new RowsBuilder()
    const yearsBefore = years.values.length
    const amendments: Array<Amendment> = []
    const own = digest()
    const state: State = { isOpen: false, wrong: null }

    const addScanned = (offset: number, length: number): void => {
      const type = scanner.type()
      const row = {
        offsets: offset,
        lengths: length,
        positions: within(sequence, ordinalInBytes),
        ids: within(id, markOfBytes),
        streams: within(subject, markOfBytes),
        versions: within(version, ordinalInBytes),
        types: numberOfType(type),
        years: yearOf(type)
      }
      rows.add(row, links)
    }
    const addRead = (
      stored: StoredEvent,
      [event, ...others]: ReadonlyArray<CooperationRecord>,
      at: { readonly offset: number; readonly length: number }
    ): void => {
      if (event === undefined || others.length > 0) {
        state.wrong ??= 'Split'
        return
      }
      const target = targetOf(event)
      if (target !== null) amendments.push({ row: rows.count, target: markOfText(target) })
      links.clear()
      const row = {
        offsets: at.offset,
        lengths: at.length,
        positions: stored.position,
        ids: markOfText(stored.id),
        streams: markOfText(stored.stream),
        versions: stored.version,
        types: numberOfType(stored.type),
        // What speaks of no other event is an event of the domain.
        years: target === null ? factsOfEvent(event as CooperationEvent, years, links) : 0
      }
      rows.add(row, links)
    }
    /** Reads a line as any reader does. */
    const read = (chunks: Iterable<Uint8Array>, offset: number, length: number): void => {
      for (const line of readLedger(chunks, 'Stop')) {
        const events = E.isLeft(line) ? null : readCooperationEvent(line.right.event)
        if (E.isLeft(line) || events === null || E.isLeft(events)) state.wrong ??= 'Fault'
        else addRead(line.right.event, events.right, { offset, length })
      }
    }
    /** The place behind the line in which a byte stands, and whether a line feed ends it. */
    const lineEnd = (from: number): { readonly end: number; readonly isEnded: boolean } => {
      for (let at = from; ;) {
        const got = readSync(fd, window, 0, windowBytes, at)
        const feed = window.subarray(0, got).indexOf(lineFeed)
        if (feed !== -1) return { end: at + feed + 1, isEnded: true }
        if (got === 0) return { end: at, isEnded: false }
        at += got
      }
    }
    function* chunksOf(start: number, end: number): Generator<Uint8Array, void> {
      if (start > 0) yield before
      for (let at = start; at < end;) {
        const got = readSync(fd, window, 0, Math.min(windowBytes, end - at), at)
        if (got === 0) return
        own.add(window.subarray(0, got))
        // The reader keeps what it is given.
        yield Uint8Array.prototype.slice.call(window, 0, got)
        at += got
      }
    }
    /** Reads a line that is longer than the window. @returns the place behind it */
    const readLong = (place: number): number => {
      const { end, isEnded } = lineEnd(place)
      read(chunksOf(place, end), place, end - place)
      state.isOpen = !isEnded
      return end
    }

    // The line that begins before this part is of the part before.
    const start = from === 0 ? 0 : lineEnd(from - 1).end
    let place = start
    while (place < to && state.wrong === null) {
      const got = readSync(fd, window, 0, windowBytes, place)
      if (got === 0) break
      const last = window.lastIndexOf(lineFeed, got - 1) + 1
      const isEnd = got < windowBytes && readSync(fd, window, got, 1, place + got) === 0
      if (last === 0 && !isEnd) {
        place = readLong(place)
        continue
      }
      const whole = isEnd ? got : last
      // Behind a line without a line feed stands what no line holds.
      bytes.fill(0, whole, whole + bytesBehindLines)
      const isText = isUtf8(window.subarray(0, whole))
      let at = 0
      while (at < whole && place + at < to && state.wrong === null) {
        const end = isText ? scanner.scan(at) : -1
        if (end !== -1) {
          addScanned(place + at, end - at)
          at = end
          continue
        }
        const feed = window.indexOf(lineFeed, at)
        const next = feed === -1 || feed >= whole ? whole : feed + 1
        state.isOpen = next > last
        const line = Uint8Array.prototype.slice.call(window, at, next)
        read(place + at === 0 ? [line] : [before, line], place + at, next - at)
        at = next
      }
      own.add(window.subarray(0, at))
      place += at
      if (at === 0) break
    }
    if (state.wrong !== null) return E.left(state.wrong)
    return E.right({
      start,
      end: Math.max(start, place),
      digest: own.value(),
      count: rows.count,
      links: rows.linkCount,
      rows: rows.bytes(),
      years: years.values.slice(yearsBefore),
      amendments,
      isOpen: state.isOpen
    })
  }
}
