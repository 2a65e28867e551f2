import { type CommandOf, composeDeciders, type EventOf, type Subject } from '@communique/kernel'
import { type Composed, perStream, type RefusalOf } from '@communique/kernel/advanced'
import { either as E } from 'fp-ts'
import type { CooperationCommand, CooperationCommandType } from './cooperationCommand.ts'
import type { CooperationEvent, CooperationEventType } from './cooperationEvent.ts'
import { type CountryCodeOutOfUse, withCodesInUse } from './countryCodeInUse.ts'
import { deciders, type SubjectDecider } from './deciders.ts'
import { streamOf } from './streamOf.ts'
import { subjects } from './subjects.ts'
import type { JointBodiesInCircle } from './vocabulary/jointBodiesInCircle.ts'
import type { UnknownReferences } from './vocabulary/unknownReference.ts'

/** A refusal or a failure: the fact was not recorded. */
export type CooperationRefusal =
  RefusalOf<SubjectDecider> | CountryCodeOutOfUse | UnknownReferences | JointBodiesInCircle

const composed = composeDeciders(deciders)

type ComposedDecider = Composed<typeof deciders>

/**
 * The rules of every stream as one decider, for one stream at a time: what a command handler runs on the events of the
 * stream that `streamOf` names. Beside the rules of each subject it refuses codes of countries in years in which they did
 * not hold.
 *
 * @category deciding
 * @since 0.1.0
 */
export const cooperationDecider: Subject<
  CommandOf<SubjectDecider>,
  EventOf<SubjectDecider>,
  ComposedDecider['initialState'],
  CooperationRefusal
> = {
  ...composed,
  decide: (command, state) => E.chainW(withCodesInUse)(composed.decide(command, state))
}

// A command has the facts of its event.
const eventTypeOf = Object.fromEntries(
  Object.values(subjects).flatMap(({ events }) =>
    Object.entries<{ readonly eventType: string }>(events).map(([command, { eventType }]) => [command, eventType])
  )
) as Readonly<Record<CooperationCommandType, CooperationEventType>>

/** The event that a command records. */
export const factOf = ({ type, data }: CooperationCommand): CooperationEvent =>
  ({ type: eventTypeOf[type], data }) as CooperationEvent

/**
 * The whole record of cooperation as one decider over all streams, in memory: `decide` takes any command, `evolve` any
 * event, and the state holds the state of every stream under its name.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperation, CooperationCommand, validate } from '@communique/core'
 * import { either as E, function as F } from 'fp-ts'
 *
 * const recordVisit = validate(CooperationCommand)({
 *   type: 'RecordVisit',
 *   data: {
 *     visitId: 'tashkent-2024',
 *     visitor: 'our-organisation',
 *     participants: [],
 *     unnamed: null,
 *     to: 'UZ',
 *     on: { edtf: '2024-05-30', basis: 'Stated', words: null, note: null }
 *   }
 * })
 * const recorded = F.pipe(
 *   recordVisit,
 *   E.chainW((command) => cooperation.decide(command, cooperation.initialState)),
 *   E.map((events) => events.map(({ type }) => type))
 * )
 * assert.deepEqual(recorded, E.right(['VisitPaid']))
 * @category deciding
 * @since 0.1.0
 */
export const cooperation = perStream(cooperationDecider, streamOf)
