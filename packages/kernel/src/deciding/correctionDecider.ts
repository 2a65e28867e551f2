import { either as E } from 'fp-ts'
import * as t from 'io-ts'
import { isCorrection, isRetraction, type CorrectionEvent, type LogEntry, verdicts } from '../events/correction.ts'
import { type AnyEvent, type CodecOf, commandCodec } from '../events/eventCodec.ts'
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

/** A command that corrects or retracts an event on record. */
export type CorrectionCommand<Event extends AnyEvent> = CorrectEvent<Event> | RetractEvent

/** The reason for which an event is neither corrected nor retracted. */
export type CorrectionRefusal =
  | { readonly type: 'EventNotOnRecord'; readonly stream: StreamName; readonly eventId: EventId }
  | { readonly type: 'EventIsRetracted'; readonly eventId: EventId }
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

/** Tests for a command that corrects or retracts an event. */
export const isCorrectionCommand = <Event extends AnyEvent>(command: AnyEvent): command is CorrectionCommand<Event> =>
  command.type === 'CorrectEvent' || command.type === 'RetractEvent'

type Decision<Event extends AnyEvent> = E.Either<CorrectionRefusal, ReadonlyArray<CorrectionEvent<Event>>>

/**
 * Decides on corrections and retractions, given the whole history of their stream.
 *
 * A correction keeps the event's type and its subject: a fact about another subject is another fact, to be recorded
 * there after the wrong one is retracted. A retracted event cannot be corrected; retract the retraction first. A
 * correction that repeats the current content records nothing.
 *
 * @category corrections
 * @since 0.1.0
 */
export const decideCorrection = <Event extends AnyEvent>(
  command: CorrectionCommand<Event>,
  history: ReadonlyArray<Recorded<LogEntry<Event>>>,
  streamOf: (event: NoInfer<Event>) => StreamName
): Decision<Event> => {
  const { onRecord, retracted, replacements } = verdicts(history)
  const { stream } = command.data
  const eventId = command.type === 'CorrectEvent' ? command.data.corrects : command.data.retracts
  const event = onRecord.get(eventId)
  if (event === undefined) return E.left({ type: 'EventNotOnRecord', stream, eventId })

  if (command.type === 'RetractEvent') {
    const { retracts, reason } = command.data
    return E.right(retracted.has(eventId) ? [] : [{ type: 'EventRetracted', data: { retracts, reason } }])
  }

  const { corrects, content, reason } = command.data
  if (retracted.has(eventId)) return E.left({ type: 'EventIsRetracted', eventId })
  const recorded: AnyEvent = isCorrection(event) ? event.data.content : event
  if (isRetraction(event) || recorded.type !== content.type)
    return E.left({ type: 'CorrectionChangesType', eventId, recorded: recorded.type, proposed: content.type })
  const proposed = streamOf(content)
  if (proposed !== stream) return E.left({ type: 'CorrectionChangesStream', eventId, recorded: stream, proposed })
  const believed = replacements.get(eventId)?.content ?? recorded
  return E.right(
    sameJson(believed.data, content.data) ? [] : [{ type: 'EventCorrected', data: { corrects, content, reason } }]
  )
}
