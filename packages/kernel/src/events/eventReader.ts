import { either as E, function as F, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import * as t from 'io-ts'
import { chainFingerprint } from './chainFingerprint.ts'
import { compiled } from '../validation/compiled/compiled.ts'
import { compiledValidators } from '../validation/compiled/compiledValidators.ts'
import {
  type EventAttested,
  type EventCorrected,
  EventRetracted,
  isAttestation,
  isCorrection,
  isRetraction,
  type LogEntry
} from './correction.ts'
import type { AnyEvent } from './eventCodec.ts'
import { EventId, StoredEventId } from '../validation/identifier.ts'
import type { Recorded } from './recorded.ts'
import { nullable, Text } from '../validation/refinement.ts'
import { StoredContent, type StoredEvent } from './storedEvent.ts'
import type { UpcasterChain, UpcastFailure } from './upcasterChain.ts'
import { type Validated, validate, type Violation } from '../validation/violation.ts'

/** A stored event that cannot be read, and the reason. The paths of its violations start at the stored event. */
export type UnreadableEvent = UpcastFailure & {
  readonly eventId: EventId
  readonly stream: StoredEvent['stream']
  readonly version: number
  readonly position: number
}

/** Reads a stored event: as none where its type was dropped, as several where upcasting splits it. */
export interface EventReader<Event extends AnyEvent> {
  (stored: StoredEvent): E.Either<UnreadableEvent, ReadonlyArray<Recorded<LogEntry<Event>>>>
  /** Changes with the chain of upcasters, so that views made by another chain are recognised. */
  readonly fingerprint?: string
}

/** The current codec of every event type. */
export type EventCodecs<Event extends AnyEvent> = {
  readonly [E in Event as E['type']]: t.Decoder<unknown, E>
}

const ledgerVersion = 1

/** The stored form of a correction: its content keeps the version of its shape. */
export const StoredCorrection = t.type(
  {
    type: t.literal('EventCorrected'),
    data: t.type({ corrects: EventId, content: StoredContent, reason: nullable(Text) })
  },
  'EventCorrected'
)

/** The stored form of an attestation: its content keeps the version of its shape. */
export const StoredAttestation = t.type(
  {
    type: t.literal('EventAttested'),
    data: t.type({ attests: EventId, content: StoredContent, note: nullable(Text) })
  },
  'EventAttested'
)
const validateAttestation = validate(compiled(StoredAttestation))
const validateCorrection = validate(compiled(StoredCorrection))
const validateRetraction = validate(compiled(EventRetracted))
const validateEventId = validate(EventId)

const validateStoredId = validate(StoredEventId)

type Reading<A> = E.Either<UpcastFailure, A>

/** One of the events that a stored one became. */
interface Part<Event> {
  readonly event: Event
  readonly schemaVersion: number
}

const invalid =
  ({ type: eventType, schemaVersion }: StoredContent) =>
  (violations: RNEA.ReadonlyNonEmptyArray<Violation>): UpcastFailure => ({
    type: 'InvalidEvent',
    eventType,
    schemaVersion,
    violations
  })

/** Prefixes paths with the place of a correction's content. */
const inContent = (failure: UpcastFailure): UpcastFailure =>
  failure.type === 'InvalidEvent'
    ? {
        ...failure,
        violations: RNEA.map((violation: Violation) => ({
          ...violation,
          path: ['data', 'content', ...violation.path]
        }))(failure.violations)
      }
    : failure

/**
 * The identity of one of the parts of an event that became several. No stored event can have it, since it is no
 * identifier.
 */
const partId = (id: EventId, index: number): Validated<EventId> =>
  index === 0 ? E.right(id) : validateEventId(`${id}.part${index + 1}`)

/**
 * Makes the reader that upcasts stored JSON to the current shapes and decodes it, the content of corrections and
 * attestations included.
 *
 * Where one stored event becomes several, all keep its version and position; the first keeps its id, the second is
 * `<id>.part2`, and so on. A correction in the old shape becomes as many corrections, each of its part; a retraction
 * speaks of the id that it names, and so of the first part.
 *
 * Laws: it reads back what `storedForm` wrote; reading an old shape equals reading the result of its upcaster; no JSON
 * makes it throw.
 *
 * @category events
 * @since 0.1.0
 */
export const eventReader = <Event extends AnyEvent>({
  codecs,
  chain
}: {
  readonly codecs: EventCodecs<Event>
  readonly chain: UpcasterChain
}): EventReader<Event> => {
  const validators = compiledValidators<Event>(codecs)

  /** Most events have the current shape and decode to themselves; those are returned as stored. */
  const readUnchanged = (stored: StoredEvent): ReadonlyArray<Recorded<Event>> | null => {
    const { type, schemaVersion, data } = stored
    if (chain.current[type] !== schemaVersion) return null
    const content = { type, data }
    const event = validators.get(type)?.(content)
    // Content that decodes to itself is an event, and the stored event is its envelope.
    return event !== undefined && E.isRight(event) && Object.is(event.right, content)
      ? [stored as StoredEvent & Event]
      : null
  }

  const decode = (content: StoredContent): Reading<Part<Event>> => {
    const { type, schemaVersion, data } = content
    const validator = validators.get(type)
    if (validator === undefined) return E.left({ type: 'UnknownEventType', eventType: type })
    const event = validator({ type, data })
    return E.isLeft(event) ? E.left(invalid(content)(event.left)) : E.right({ event: event.right, schemaVersion })
  }

  const partsOf = (content: StoredContent): Reading<ReadonlyArray<Part<Event>>> => {
    const shapes = chain.upcast(content)
    return E.isLeft(shapes) ? shapes : E.traverseArray(decode)(shapes.right)
  }

  const readEvent = (stored: StoredEvent): Reading<ReadonlyArray<Recorded<Event>>> => {
    const unchanged = readUnchanged(stored)
    if (unchanged !== null) return E.right(unchanged)
    return F.pipe(
      partsOf(stored),
      E.flatMap(
        E.traverseArrayWithIndex((index, { event, schemaVersion }) =>
          F.pipe(
            partId(stored.id, index),
            E.bimap(invalid(stored), (id) => ({ ...stored, ...event, schemaVersion, id }))
          )
        )
      )
    )
  }

  /** Reads an event that says the content of an earlier one: as many events as that content has parts. */
  const readSaying = <Saying extends AnyEvent>(
    stored: StoredEvent,
    target: EventId,
    content: StoredContent,
    saying: (target: EventId, content: Event) => Saying
  ): Reading<ReadonlyArray<Recorded<Saying>>> => {
    const parts = partsOf(content)
    if (E.isLeft(parts)) return E.left(inContent(parts.left))
    return E.traverseArrayWithIndex((index, { event }: Part<Event>) => {
      const id = partId(stored.id, index)
      if (E.isLeft(id)) return E.left(invalid(stored)(id.left))
      const part = partId(target, index)
      if (E.isLeft(part)) return E.left(invalid(stored)(part.left))
      return E.right({ ...stored, id: id.right, ...saying(part.right, event) })
    })(parts.right)
  }

  const readCorrection = (stored: StoredEvent): Reading<ReadonlyArray<Recorded<EventCorrected<Event>>>> => {
    const correction = validateCorrection(stored)
    if (E.isLeft(correction)) return E.left(invalid(stored)(correction.left))
    const { type, data } = correction.right
    return readSaying(stored, data.corrects, data.content, (corrects, content) => ({
      type,
      data: { corrects, content, reason: data.reason }
    }))
  }

  const readAttestation = (stored: StoredEvent): Reading<ReadonlyArray<Recorded<EventAttested<Event>>>> => {
    const attestation = validateAttestation(stored)
    if (E.isLeft(attestation)) return E.left(invalid(stored)(attestation.left))
    const { type, data } = attestation.right
    return readSaying(stored, data.attests, data.content, (attests, content) => ({
      type,
      data: { attests, content, note: data.note }
    }))
  }

  const readRetraction = (stored: StoredEvent): Reading<ReadonlyArray<Recorded<EventRetracted>>> =>
    F.pipe(
      validateRetraction(stored),
      E.bimap(invalid(stored), ({ type, data }) => [{ ...stored, type, data }])
    )

  const storedId = (stored: StoredEvent): Reading<EventId> =>
    F.pipe(
      validateStoredId(stored.id),
      E.mapLeft((violations) => invalid(stored)(RNEA.map((each: Violation) => ({ ...each, path: ['id'] }))(violations)))
    )

  const read = (stored: StoredEvent): Reading<ReadonlyArray<Recorded<LogEntry<Event>>>> => {
    const { type: eventType, schemaVersion } = stored
    if (eventType !== 'EventCorrected' && eventType !== 'EventRetracted' && eventType !== 'EventAttested')
      return readEvent(stored)
    if (schemaVersion !== ledgerVersion)
      return E.left({ type: 'UnknownSchemaVersion', eventType, schemaVersion, readable: [ledgerVersion] })
    if (eventType === 'EventAttested') return readAttestation(stored)
    return eventType === 'EventCorrected' ? readCorrection(stored) : readRetraction(stored)
  }

  const readStored: EventReader<Event> = (stored) => {
    // A stored event under the identity of a part would be taken for that part.
    const events = stored.id.includes('.part')
      ? F.pipe(
          storedId(stored),
          E.flatMap(() => read(stored))
        )
      : read(stored)
    if (E.isRight(events)) return events
    const { id: eventId, stream, version, position } = stored
    return E.left({ ...events.left, eventId, stream, version, position })
  }
  return Object.assign(readStored, { fingerprint: chainFingerprint(chain) })
}

/** The stored form of an event in its current shape, which `eventReader` reads. */
export const storedForm = <Event extends AnyEvent>(
  event: LogEntry<Event>,
  schemaVersions: Readonly<Record<Event['type'], number>>
): StoredContent => {
  const inShape = ({ type, data }: Event): StoredContent => ({
    type,
    // The record has every type of Event, and `type` is one of them.
    schemaVersion: schemaVersions[type as Event['type']],
    data
  })
  if (isRetraction(event)) return { type: event.type, schemaVersion: ledgerVersion, data: event.data }
  if (!isCorrection(event) && !isAttestation(event)) return inShape(event)
  const { type, data } = event
  return { type, schemaVersion: ledgerVersion, data: { ...data, content: inShape(data.content) } }
}

/**
 * Converts an event of a history to its stored form, to be written to a ledger file or appended to another log. The
 * content of a correction gets the version of its shape again.
 *
 * Law: an event that `eventReader` read without splitting it is read again unchanged.
 *
 * @category interchange
 * @since 0.1.0
 */
export const storedEvent = <Event extends AnyEvent>(
  event: Recorded<LogEntry<Event>>,
  schemaVersions: Readonly<Record<Event['type'], number>>
): StoredEvent => ({ ...event, ...storedForm<Event>(event, schemaVersions) })
