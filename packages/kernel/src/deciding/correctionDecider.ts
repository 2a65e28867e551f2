import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import {
  contentOf,
  type CorrectionEvent,
  effectiveHistory,
  type LogEntry,
  targetOf,
  verdicts
} from '../events/correction.ts'
import { type AnyEvent, type CodecOf, commandCodec } from '../events/eventCodec.ts'
import type { Citation } from '../validation/citation.ts'
import { EventId } from '../validation/identifier.ts'
import type { Recorded } from '../events/recorded.ts'
import { nullable, Text } from '../validation/refinement.ts'
import { sameJson } from '../data/sameJson.ts'
import { StreamName } from '../events/streamName.ts'

/** Asks that an event of this stream have other content from now on. */
export interface CorrectEvent<Event extends AnyEvent> {
  readonly type: 'CorrectEvent'
  readonly data: {
    readonly stream: StreamName
    readonly corrects: EventId
    readonly content: Event
    readonly reason: Text | null
  }
}

/** The codec of `CorrectEvent` commands for the events of a content codec. */
export const correctEventCodec = <Content extends t.Mixed>(content: Content) =>
  commandCodec('CorrectEvent', t.type({ stream: StreamName, corrects: EventId, content, reason: nullable(Text) }))

/** Asks that an event of this stream no longer count. */
export interface RetractEvent {
  readonly type: 'RetractEvent'
  readonly data: { readonly stream: StreamName; readonly retracts: EventId; readonly reason: Text }
}

export const RetractEvent: CodecOf<RetractEvent> = commandCodec(
  'RetractEvent',
  t.type({ stream: StreamName, retracts: EventId, reason: Text })
)

/**
 * Asks that a further source of an event of this stream be kept, with the content that this source gives: the one
 * believed, or another. The sources are the citations of the command's context. The belief stays as it is; to change it,
 * correct the event.
 *
 * @category corrections
 * @since 0.2.0
 */
export interface AttestEvent<Event extends AnyEvent> {
  readonly type: 'AttestEvent'
  readonly data: {
    readonly stream: StreamName
    readonly attests: EventId
    readonly content: Event
    readonly note: Text | null
  }
}

/**
 * The codec of `AttestEvent` commands for the events of a content codec.
 *
 * @category corrections
 * @since 0.2.0
 */
export const attestEventCodec = <Content extends t.Mixed>(content: Content) =>
  commandCodec('AttestEvent', t.type({ stream: StreamName, attests: EventId, content, note: nullable(Text) }))

/** A command that corrects or retracts an event on record, or adds a further source to it. */
export type CorrectionCommand<Event extends AnyEvent> = CorrectEvent<Event> | RetractEvent | AttestEvent<Event>

/**
 * The reason for which an event is neither corrected, retracted nor attested. `AttestationWithoutSource`: the command
 * cites nothing, so nobody attests anything.
 */
export type CorrectionRefusal =
  | { readonly type: 'EventNotOnRecord'; readonly stream: StreamName; readonly eventId: EventId }
  | { readonly type: 'EventIsRetracted'; readonly eventId: EventId }
  | { readonly type: 'AttestationWithoutSource'; readonly eventId: EventId }
  | {
      readonly type: 'CorrectionChangesType'
      readonly eventId: EventId
      readonly recorded: string
      readonly proposed: string
    }
  | {
      readonly type: 'CorrectionChangesStream'
      readonly eventId: EventId
      readonly recorded: StreamName
      readonly proposed: StreamName
    }

/** Tests for a command that corrects, retracts or attests an event. */
export const isCorrectionCommand = <Event extends AnyEvent>(command: AnyEvent): command is CorrectionCommand<Event> =>
  command.type === 'CorrectEvent' || command.type === 'RetractEvent' || command.type === 'AttestEvent'

/** The event that a command corrects, retracts or attests. */
export const commandTarget = <Event extends AnyEvent>(command: CorrectionCommand<Event>): EventId => {
  if (command.type === 'CorrectEvent') return command.data.corrects
  return command.type === 'RetractEvent' ? command.data.retracts : command.data.attests
}

/** The event that an entry speaks of in the end, by way of entries that are on record. */
const rootOf = <Event extends AnyEvent>(
  event: Recorded<LogEntry<Event>>,
  onRecord: ReadonlyMap<EventId, Recorded<LogEntry<Event>>>
): Recorded<LogEntry<Event>> => {
  const passed = new Set<EventId>()
  let root = event
  for (let target = targetOf<Event>(root); target !== null && !passed.has(target); target = targetOf<Event>(root)) {
    passed.add(target)
    const next = onRecord.get(target)
    if (next === undefined) return root
    root = next
  }
  return root
}

/**
 * Finds the command that adds a further source to a fact that is on record already; null: no event that is believed has
 * this content.
 */
export const attestationOf = <Event extends AnyEvent>(
  fact: AnyEvent,
  history: ReadonlyArray<Recorded<LogEntry<Event>>>
): AttestEvent<Event> | null => {
  const event = effectiveHistory<Event>(history).find(
    ({ type, data }) => type === fact.type && sameJson(data, fact.data)
  )
  if (event === undefined) return null
  const { stream, id: attests } = event
  return { type: 'AttestEvent', data: { stream, attests, content: fact as Event, note: null } } // equal to one of them
}

type Decision<Event extends AnyEvent> = E.Either<CorrectionRefusal, ReadonlyArray<CorrectionEvent<Event>>>

/**
 * Decides on corrections, retractions and attestations, given the whole history of their stream.
 *
 * A correction keeps the event's type and its subject: a fact about another subject is another fact, to be recorded
 * there after the wrong one is retracted. A retracted event cannot be corrected; retract the retraction first. A
 * correction that repeats the current content records nothing. An attestation is of the event itself, also where it
 * names a correction of it; one whose sources give the same content already records nothing.
 *
 * @category corrections
 * @since 0.1.0
 */
export const decideCorrection = <Event extends AnyEvent>(
  command: CorrectionCommand<Event>,
  history: ReadonlyArray<Recorded<LogEntry<Event>>>,
  streamOf: (event: NoInfer<Event>) => StreamName,
  citations: ReadonlyArray<Citation> = []
): Decision<Event> => {
  const { onRecord, retracted, replacements, attestations } = verdicts(history)
  const { stream } = command.data
  const eventId = commandTarget(command)
  const event = onRecord.get(eventId)
  if (event === undefined) return E.left({ type: 'EventNotOnRecord', stream, eventId })

  if (command.type === 'RetractEvent') {
    const { retracts, reason } = command.data
    return E.right(retracted.has(eventId) ? [] : [{ type: 'EventRetracted', data: { retracts, reason } }])
  }

  const { content } = command.data
  if (retracted.has(eventId)) return E.left({ type: 'EventIsRetracted', eventId })
  const recorded: AnyEvent | null = contentOf<Event>(event)
  if (recorded === null || recorded.type !== content.type)
    return E.left({
      type: 'CorrectionChangesType',
      eventId,
      recorded: (recorded ?? event).type,
      proposed: content.type
    })
  const proposed = streamOf(content)
  if (proposed !== stream) return E.left({ type: 'CorrectionChangesStream', eventId, recorded: stream, proposed })
  if (command.type === 'AttestEvent') {
    if (citations.length === 0) return E.left({ type: 'AttestationWithoutSource', eventId })
    const root = rootOf(event, onRecord)
    if (retracted.has(root.id)) return E.left({ type: 'EventIsRetracted', eventId: root.id })
    const { content: current, corrections } = replacements.get(root.id) ?? { content: root, corrections: [] }
    const said = [
      ...(sameJson((current as AnyEvent).data, content.data)
        ? [root, ...corrections].flatMap(({ citations: own }) => own)
        : []),
      ...(attestations.get(root.id) ?? []).flatMap(({ data, citations: own }) =>
        sameJson(data.content.data, content.data) ? own : []
      )
    ]
    const isNew = citations.some((citation) => !said.some((other) => sameJson(other, citation)))
    const { note } = command.data
    return E.right(isNew ? [{ type: 'EventAttested', data: { attests: root.id, content, note } }] : [])
  }
  const { corrects, reason } = command.data
  const believed: AnyEvent = replacements.get(eventId)?.content ?? recorded
  return E.right(
    sameJson(believed.data, content.data) ? [] : [{ type: 'EventCorrected', data: { corrects, content, reason } }]
  )
}
