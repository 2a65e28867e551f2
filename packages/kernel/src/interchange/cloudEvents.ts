import { either as E, function as F, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import * as t from 'io-ts'
import { Citation } from '../validation/citation.ts'
import { compiled } from '../validation/compiled/compiled.ts'
import { CorrelationId, EventId, RecorderId, StoredEventId } from '../validation/identifier.ts'
import { Instant } from '../validation/instant.ts'
import { Ordinal } from '../events/recorded.ts'
import { nullable, refined, Text } from '../validation/refinement.ts'
import { type AsStored, Json, type StoredEvent } from '../events/storedEvent.ts'
import { StreamName } from '../events/streamName.ts'
import { UriReference } from './uriReference.ts'
import { strictJsonViolation } from '../validation/strictJson.ts'
import { type Validated, validate, type Violation } from '../validation/violation.ts'

/**
 * A stored event as CloudEvents 1.0.2 in its JSON format.
 *
 * `subject` is the stream and `time` the time of recording. Attributes hold no objects, so the citations stand in `data`
 * beside the facts. Ordinals are strings, since the integers of CloudEvents have 32 bits only. `sequence` (the documented
 * extension of that name) is the position with leading zeros, so that it sorts as text; `correlationid` and
 * `causationid` are those of the documented correlation extension.
 *
 * @category interchange
 * @since 0.1.0
 */
export interface CloudEvent {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly sequence: string
  readonly streamversion: string
  readonly schemaversion: string
  readonly recordedby: string
  readonly correlationid: string
  readonly causationid?: string
  readonly data: { readonly event: unknown; readonly citations: ReadonlyArray<Citation> }
}

/** The origin of a ledger's events, made by `ledgerOrigin`. */
export interface LedgerOrigin {
  /** A URI reference, such as `https://example.org/ledgers/cooperation`; with the event's id it names the event. */
  readonly source: UriReference
}

const validateSource = validate(UriReference)

/** Validates the source of a ledger's events, which CloudEvents require to be a URI reference. */
export const ledgerOrigin = (source: string): Validated<LedgerOrigin> =>
  E.map((source: UriReference): LedgerOrigin => ({ source }))(validateSource(source))

/** Digits of the largest safe integer. */
const sequenceDigits = 16

/**
 * Writes a stored event as a CloudEvent.
 *
 * Law: `fromCloudEvent` reads it back unchanged.
 *
 * @category interchange
 * @since 0.1.0
 * @example
 * import { fromCloudEvent, ledgerOrigin, StoredEvent, toCloudEvent, validate } from '@communique/kernel'
 * import { apply, either as E, function as F } from 'fp-ts'
 * import assert from 'node:assert/strict'
 *
 * const stored = validate(StoredEvent)({
 *   id: 'event-1',
 *   type: 'LetterSent',
 *   schemaVersion: 1,
 *   stream: 'letter/greeting',
 *   version: 1,
 *   position: 7,
 *   recordedAt: '2024-06-03T09:00:00.000Z',
 *   recordedBy: 'registry',
 *   correlationId: 'post-of-june',
 *   causationId: null,
 *   citations: [],
 *   data: { addressee: 'the ministry' }
 * })
 * const written = F.pipe(
 *   apply.sequenceT(E.Apply)(stored, ledgerOrigin('https://example.org/letters')),
 *   E.map(([event, origin]) => toCloudEvent(event, origin))
 * )
 * assert.deepEqual(E.map(({ sequence }: { sequence: string }) => sequence)(written), E.right('0000000000000007'))
 * assert.deepEqual(E.flatMap(fromCloudEvent)(written), stored)
 */
export const toCloudEvent = <E extends StoredEvent>(stored: E & AsStored<E>, { source }: LedgerOrigin): CloudEvent => ({
  specversion: '1.0',
  id: stored.id,
  source,
  type: stored.type,
  subject: stored.stream,
  time: stored.recordedAt,
  datacontenttype: 'application/json',
  sequence: String(stored.position).padStart(sequenceDigits, '0'),
  streamversion: String(stored.version),
  schemaversion: String(stored.schemaVersion),
  recordedby: stored.recordedBy,
  correlationid: stored.correlationId,
  ...(stored.causationId === null ? {} : { causationid: stored.causationId }),
  data: { event: stored.data, citations: stored.citations }
})

/** Parses digits, or returns NaN. `Number` accepts other notations, and takes longer. */
const numberOf = (text: string): number => {
  let number = 0
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

/** Digits of numbers that are all exact. */
const exactDigits = 15

/** The number of digits without a sign in UTF-8, leading zeros aside. */
export const ordinalInBytes = (bytes: Uint8Array, from: number, to: number): number => {
  let start = from
  while (start < to && bytes[start] === 48) start += 1
  if (to - start > exactDigits) return Number.NaN
  let number = 0
  for (let at = start; at < to; at += 1) {
    const digit = (bytes[at] as number) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

const OrdinalText = refined(
  'OrdinalText',
  t.string,
  (value) => (Ordinal.is(numberOf(value)) ? null : 'OrdinalText'),
  (bytes, from, to) => ordinalInBytes(bytes, from, to) >= 1
)

const JsonMediaType = refined('JsonMediaType', t.string, (value) =>
  value === 'application/json' || /^application\/json(;.*)?$/i.test(value) ? null : 'JsonMediaType'
)

/** The JSON format of a stored event, whose attributes may be null, and to which others may be added. */
export const ReadableCloudEvent = t.intersection(
  [
    t.type({
      specversion: t.literal('1.0'),
      id: StoredEventId,
      source: UriReference,
      type: Text,
      subject: StreamName,
      time: Instant,
      sequence: OrdinalText,
      streamversion: OrdinalText,
      schemaversion: OrdinalText,
      recordedby: RecorderId,
      correlationid: CorrelationId,
      data: t.type({ event: Json, citations: t.readonlyArray(Citation) })
    }),
    // JSON format, section 2.2: an attribute that is unset may be null.
    t.partial({ datacontenttype: nullable(JsonMediaType), causationid: nullable(EventId) })
  ],
  'CloudEvent'
)

const toStored = (event: t.TypeOf<typeof ReadableCloudEvent>): StoredEvent => ({
  id: event.id,
  type: event.type,
  schemaVersion: numberOf(event.schemaversion),
  stream: event.subject,
  version: numberOf(event.streamversion),
  position: numberOf(event.sequence),
  recordedAt: event.time,
  recordedBy: event.recordedby,
  correlationId: event.correlationid,
  causationId: event.causationid ?? null,
  citations: event.data.citations,
  data: event.data.event
})

const validateCloudEvent = validate(compiled(ReadableCloudEvent))
const validateBatch = validate(compiled(t.readonlyArray(ReadableCloudEvent, 'CloudEventBatch')))

/** The stored event, unless no log would take it: the content of events is strict JSON. */
const strict = (event: t.TypeOf<typeof ReadableCloudEvent>): Validated<StoredEvent> => {
  const violation = strictJsonViolation(event.data)
  return violation === null
    ? E.right(toStored(event))
    : E.left(RNEA.of({ ...violation, path: ['data', ...violation.path] }))
}

/**
 * Reads a stored event from the JSON format of CloudEvents. Content that no log would take is refused: it is strict JSON
 * (see `UnstorableEvent`). The source and unknown attributes, which intermediaries add,
 * are dropped.
 *
 * @category interchange
 * @since 0.1.0
 */
export const fromCloudEvent = (json: unknown): Validated<StoredEvent> => {
  const event = validateCloudEvent(json)
  return E.isLeft(event) ? event : strict(event.right)
}

/** Writes stored events in the JSON batch format (JSON format, section 4): an array. */
export const toCloudEventBatch = <E extends StoredEvent>(
  stored: ReadonlyArray<E & AsStored<E>>,
  origin: LedgerOrigin
): ReadonlyArray<CloudEvent> => stored.map((event) => toCloudEvent<StoredEvent>(event, origin))

/** Reads a batch: all events, or the violations of all of them, with paths that begin with the index in the batch. */
export const fromCloudEventBatch = (json: unknown): Validated<ReadonlyArray<StoredEvent>> =>
  F.pipe(
    validateBatch(json),
    E.flatMap(
      E.traverseArrayWithIndex((index, event: t.TypeOf<typeof ReadableCloudEvent>) =>
        E.mapLeft(RNEA.map((each: Violation) => ({ ...each, path: [String(index), ...each.path] })))(strict(event))
      )
    )
  )
