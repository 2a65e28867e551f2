import {
  type AnyEvent,
  Citation,
  type CorrelationId,
  type EventId,
  type Instant,
  isCorrection,
  isCorrectionEvent,
  type CorrectionEvent,
  type LogEntry,
  type RecorderId,
  type StreamName,
  streamName,
  type Text
} from '@communique/kernel'
import { arbitraryOf, type ArbitraryTable } from '@communique/fixtures'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { dense } from './dense.ts'
import { kindsOfEvents } from './historyOf.ts'
import { listsOf, ofSomeKinds } from './ofSomeKinds.ts'
import { frozen, type RecordOf } from './record.ts'

/** The settings of records that are made from a codec. */
export interface RecordRules<Event extends AnyEvent> {
  /** The stream of an event. Where it is not given, events stand in any of three streams. */
  readonly streamOf?: (event: Event) => StreamName
  /** Arbitraries under the names of codecs; `string` and `number` are names, too. */
  readonly table?: ArbitraryTable
  /** At most so many events; 36 where not given. */
  readonly length?: number
  /** Includes corrections and retractions; `false` for a domain that only adds to its record. */
  readonly corrections?: boolean
}

type Entry<Event> =
  | { readonly type: 'Fact'; readonly content: Event; readonly stream: number; readonly wait: number }
  | { readonly type: 'Correction'; readonly about: number; readonly content: Event; readonly like: number }
  | { readonly type: 'Retraction'; readonly about: number }
  | { readonly type: 'Repetition'; readonly about: number }

const hourLength = 3_600_000
const firstHour = Date.UTC(2020, 0, 1, 9)

// What stands on an event just recorded is spoken of more often than what stands far back, or nowhere.
const about = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.nat(2) },
  { weight: 2, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.nat(20) }
)

const entryOf = <Event extends AnyEvent>(
  content: fc.Arbitrary<Event>,
  corrections: boolean,
  facts: number
): fc.Arbitrary<Entry<Event>> => {
  const kind = <T extends Entry<Event>['type']>(type: T) => fc.constant(type)
  // Several at one instant, as one command records them, or hours or days apart, at any hour of the day.
  const wait = fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.nat(40), fc.nat(90 * 24))
  return fc.oneof(
    { withCrossShrink: true },
    { weight: facts, arbitrary: fc.record({ type: kind('Fact'), content, stream: fc.nat(8), wait }) },
    ...(corrections
      ? [
          { weight: 2, arbitrary: fc.record({ type: kind('Retraction'), about }) },
          { weight: 2, arbitrary: fc.record({ type: kind('Correction'), about, content, like: fc.nat(6) }) }
        ]
      : []),
    { weight: 1, arbitrary: fc.record({ type: kind('Repetition'), about }) }
  )
}

// Identifiers and words that obey their codecs, as can be seen.
const idAt = (index: number): EventId => `event-${index + 1}` as EventId
const secondLook = 'a second look' as Text

type Entries<Event> = ReadonlyArray<Entry<Event>>

const record = <Event extends AnyEvent>(
  entries: Entries<Event>,
  citations: ReadonlyArray<Citation>,
  clockTurnsBack: boolean,
  streamOf: RecordRules<Event>['streamOf']
): RecordOf<Event> => {
  const recorded: Array<RecordOf<Event>[number]> = []
  const versions = new Map<StreamName, number>()
  let hours = 0

  const anyStream = (drawn: number): StreamName => streamName('subject', String((drawn % 3) + 1))
  // One fact in nine stands in a stream of another, where it is known which is its own.
  const streamFor = (content: Event, drawn: number): StreamName =>
    streamOf === undefined || drawn === 8 ? anyStream(drawn) : streamOf(content)

  const append = (content: LogEntry<Event>, stream: StreamName): void => {
    const version = (versions.get(stream) ?? 0) + 1
    const index = recorded.length
    versions.set(stream, version)
    const instant = clockTurnsBack && index % 2 === 1 ? firstHour - hours * hourLength : firstHour + hours * hourLength
    recorded.push({
      ...content,
      id: idAt(index),
      schemaVersion: 1,
      stream,
      version,
      position: index + 1,
      recordedAt: new Date(instant).toISOString() as Instant, // in UTC, with milliseconds
      recordedBy: 'recorder-1' as RecorderId,
      correlationId: 'correlation-1' as CorrelationId,
      causationId: null,
      citations: index % 3 === 0 ? citations.slice(0, 1) : citations.slice(1, 1 + (index % 3))
    })
  }

  /** The event spoken of, and its identity, which may stand later on record, or nowhere. */
  const correctionTargets = (about: number) => {
    const index = recorded.length - 1 - about
    return { id: idAt(index < 0 ? recorded.length + about : index), event: recorded[index] }
  }

  /** The corrected content: a fact of the same type, where the record has another one, or any. */
  const contentFor = (event: RecordOf<Event>[number] | undefined, drawn: Event, like: number): Event => {
    const type = event === undefined || !isCorrection<Event>(event) ? event?.type : event.data.content.type
    const alike = entries.flatMap((entry) => ('content' in entry && entry.content.type === type ? entry.content : []))
    return like === 6 ? drawn : (alike[like % Math.max(1, alike.length)] ?? drawn)
  }

  for (const entry of entries) {
    if (entry.type === 'Fact') {
      hours += entry.wait
      append(entry.content, streamFor(entry.content, entry.stream))
      continue
    }
    const { id, event } = correctionTargets(entry.about)
    if (entry.type === 'Repetition') {
      if (event !== undefined) recorded.push({ ...event, position: recorded.length + 1 })
      continue
    }
    const said: CorrectionEvent<Event> =
      entry.type === 'Retraction'
        ? { type: 'EventRetracted', data: { retracts: id, reason: secondLook } }
        : {
            type: 'EventCorrected',
            data: { corrects: id, content: contentFor(event, entry.content, entry.like), reason: null }
          }
    append(said, event?.stream ?? anyStream(entry.about))
  }
  return recorded
}

/**
 * Hostile records of your own events, from their codec alone. Identities are few, so that events meet. Records hold
 * everything that a ledger may: corrections and retractions of earlier, later and missing events, and of one another;
 * events delivered twice; late news, since dates have nothing to do with the order of recording; events in streams of
 * others; now and then a clock that turns back. Positions grow, as in every log. Half of the records are dense: long, and
 * mostly about one identity and one or two kinds of events, others in each run of a law.
 *
 * @param rules `table` names arbitraries for codecs by name, as for `arbitraryOf`; those of a domain that is dense enough
 * for events to collide are its author's to give, where its codecs have no names.
 *
 * The codec stays at hand as `events`: laws find the identities by it.
 *
 * Laws: every event is one that the codec accepts; records shrink towards no events, and events towards the first of the
 * union with the plainest facts.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { effectiveHistory } from '@communique/core'
 * import { eventCodec, identifier } from '@communique/kernel'
 * import { recordOf, storyOf } from '@communique/testing'
 * import * as fc from 'fast-check'
 * import * as t from 'io-ts'
 *
 * const BookId = identifier('BookId')
 * const BookLent = eventCodec('BookLent', 1, t.type({ book: BookId, to: t.string }))
 * const BookReturned = eventCodec('BookReturned', 1, t.type({ book: BookId }))
 *
 * const lendings = recordOf(t.union([BookLent, BookReturned]))
 * fc.assert(fc.property(lendings, (record) => {
 *   assert.ok(effectiveHistory(record).length <= record.length)
 *   assert.equal(storyOf(record).length, record.length)
 * }))
 * @category histories
 * @since 0.1.0
 */
export const recordOf = <Event extends AnyEvent, Output>(
  codec: t.Type<Event, Output>,
  { table, ...rules }: RecordRules<Event> = {}
): fc.Arbitrary<RecordOf<Event>> & { readonly events: t.Type<Event, unknown> } =>
  Object.assign(recordOfKinds(kindsOfEvents<Event>(codec, table), { ...rules, ...(table && { table }) }), {
    events: codec
  })

/** Hostile records of events that have an arbitrary already. */
export const recordOfEvents = <Event extends AnyEvent>(
  events: fc.Arbitrary<Event>,
  rules: RecordRules<Event> = {}
): fc.Arbitrary<RecordOf<Event>> => recordOfKinds([events], rules)

/** The kinds whose events stand in the streams of one subject: an earlier one of them may lead a later one into a view. */
const ofSameSubject = <Event extends AnyEvent>(
  kinds: ReadonlyArray<fc.Arbitrary<Event>>,
  streamOf: (event: Event) => StreamName
): ((kind: number) => fc.Arbitrary<Event>) => {
  const subjects = kinds.map(
    (kind) => fc.sample(kind, { seed: 1, numRuns: 1 }).map((event) => streamOf(event).split('/')[0])[0]
  )
  return (kind) =>
    fc.oneof({ withCrossShrink: true }, ...kinds.filter((_, index) => subjects[index] === subjects[kind]))
}

/** Hostile records of events of several kinds; in half of them one or two kinds and one identity of each are frequent. */
export const recordOfKinds = <Event extends AnyEvent>(
  kinds: ReadonlyArray<fc.Arbitrary<Event>>,
  { streamOf, table, length = 36, corrections = true }: RecordRules<Event> = {}
): fc.Arbitrary<RecordOf<Event>> => {
  const { ofAnyLength, long } = listsOf<Entry<Event>>(length)
  const entries = ofSomeKinds<Event, Entries<Event>>(
    kinds,
    {
      ofAnyLength: (events) => ofAnyLength(entryOf(events, corrections, 7)),
      long: (events, opening) =>
        long(entryOf(events, corrections, 12), opening === undefined ? undefined : entryOf(opening, corrections, 12))
    },
    streamOf === undefined ? undefined : ofSameSubject(kinds, streamOf)
  )
  return fc
    .record({
      // Without the bias of early runs towards little: what has to meet meets where there is much.
      entries: fc.noBias(entries),
      citations: fc.array(arbitraryOf(Citation, { ...dense, ...table }), { maxLength: 2 }),
      clock: fc.nat(9)
    })
    .map(({ entries, citations, clock }) => frozen(record<Event>(entries, citations, clock === 9, streamOf)))
}

/** True where the record holds a correction or a retraction. */
export const isAmended = <Event extends AnyEvent>(record: RecordOf<Event>): boolean =>
  record.some((event) => isCorrectionEvent<Event>(event))
