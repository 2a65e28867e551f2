import { EventId, nullable, StreamName } from '@communique/kernel'
import * as t from 'io-ts'

/** The answer to a recording: the events, and the place in the log after them, for `?after=`. */
export const Recorded = t.type(
  {
    recorded: t.readonlyArray(t.type({ id: EventId, type: t.string, stream: StreamName, version: t.number })),
    cursor: nullable(t.string)
  },
  'Recorded'
)
export interface Recorded extends t.TypeOf<typeof Recorded> {}

/** A step of a plan: an action, and the fact that it is about. */
export const PlannedStep = t.type(
  {
    action: t.keyof({
      Record: null,
      Correct: null,
      Retract: null,
      Restore: null,
      Unchanged: null,
      Attest: null,
      OnRecord: null,
      Refused: null
    }),
    eventId: EventId,
    type: t.string,
    data: t.unknown,
    quotes: t.readonlyArray(t.string),
    line: nullable(t.number),
    /** The rule that refuses it, in words; null: none does. */
    refusal: nullable(t.string)
  },
  'PlannedStep'
)

/** The effect that recording a document would have. */
export const Planned = t.type(
  {
    source: t.string,
    recordable: t.boolean,
    steps: t.readonlyArray(PlannedStep),
    unknown: t.readonlyArray(t.type({ kind: t.string, id: t.string, nearest: nullable(t.string), line: t.number }))
  },
  'Plan'
)
export interface Planned extends t.TypeOf<typeof Planned> {}
