import { agreementDecider } from './agreement/decider.ts'
import { agreementStream } from './agreement/stream.ts'
import type { CooperationCommand, CooperationCommandType } from './cooperationCommand.ts'
import type { CooperationEvent, CooperationEventType } from './cooperationEvent.ts'
import { designationDecider } from './designation/decider.ts'
import { designationStream } from './designation/stream.ts'
import { gatheringDecider } from './gathering/decider.ts'
import { gatheringStream } from './gathering/stream.ts'
import { initiativeDecider } from './initiative/decider.ts'
import { initiativeStream } from './initiative/stream.ts'
import { jointBodyDecider } from './jointBody/decider.ts'
import { jointBodyStream } from './jointBody/stream.ts'
import {
  type CommandOf,
  composeDeciders,
  type EventOf,
  perStream,
  type RefusalOf,
  type StreamName
} from '@communique/kernel'
import { meetingDecider } from './meeting/decider.ts'
import { meetingStream } from './meeting/stream.ts'
import { observerDecider } from './observer/decider.ts'
import { observerStream } from './observer/stream.ts'
import { partyDecider } from './party/decider.ts'
import { partyStream } from './party/stream.ts'
import { personDecider } from './person/decider.ts'
import { personStream } from './person/stream.ts'
import { pledgeDecider } from './pledge/decider.ts'
import { pledgeStream } from './pledge/stream.ts'
import { sourceDecider } from './source/decider.ts'
import { sourceStream } from './source/stream.ts'
import { undertakingDecider } from './undertaking/decider.ts'
import { undertakingStream } from './undertaking/stream.ts'
import { visitDecider } from './visit/decider.ts'
import { visitStream } from './visit/stream.ts'

const subjects = {
  source: sourceDecider,
  party: partyDecider,
  person: personDecider,
  meeting: meetingDecider,
  visit: visitDecider,
  undertaking: undertakingDecider,
  agreement: agreementDecider,
  pledge: pledgeDecider,
  observer: observerDecider,
  initiative: initiativeDecider,
  gathering: gatheringDecider,
  designation: designationDecider,
  jointBody: jointBodyDecider
}
type Subjects = typeof subjects

/** Why a fact was not recorded, in any stream. */
export type CooperationRefusal = RefusalOf<Subjects[keyof Subjects]>

/**
 * The rules of every stream as one decider, for one stream at a time: what a command handler runs on the events of the
 * stream that `streamOf` names.
 *
 * @category deciding
 * @since 0.1.0
 */
export const cooperationDecider = composeDeciders(subjects)

const streams: {
  readonly [K in keyof Subjects]: (commandOrEvent: CommandOf<Subjects[K]> | EventOf<Subjects[K]>) => StreamName
} = {
  source: sourceStream,
  party: partyStream,
  person: personStream,
  meeting: meetingStream,
  visit: visitStream,
  undertaking: undertakingStream,
  agreement: agreementStream,
  pledge: pledgeStream,
  observer: observerStream,
  initiative: initiativeStream,
  gathering: gatheringStream,
  designation: designationStream,
  jointBody: jointBodyStream
}

type AnyStream = (commandOrEvent: CooperationCommand | CooperationEvent) => StreamName

// Every type is claimed by one subject, and that subject's stream takes what is of that type.
const streamOfType = Object.fromEntries(
  (Object.keys(subjects) as ReadonlyArray<keyof Subjects>).flatMap((name) =>
    [...subjects[name].commandTypes, ...subjects[name].eventTypes].map((type) => [type, streams[name]])
  )
) as Readonly<Record<CooperationCommandType | CooperationEventType, AnyStream>>

/**
 * The stream to which a command or an event belongs: one for each identity, and one each for the registers of sources,
 * parties and persons, whose rules span their entries.
 *
 * Law: a command and the event that it leads to belong to one stream.
 *
 * @category deciding
 * @since 0.1.0
 */
export const streamOf: AnyStream = (commandOrEvent) => streamOfType[commandOrEvent.type](commandOrEvent)

/**
 * The whole record of cooperation as one decider over all streams, in memory: `decide` takes any command, `evolve` any
 * event, and the state holds the state of every stream under its name.
 *
 * @example
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
