import {
  either as E,
  function as F,
  readonlyArray as RA,
  type readonlyNonEmptyArray as RNEA,
  taskEither as TE
} from 'fp-ts'
import { totalEventLog } from '../storing/totalEventLog.ts'
import type { CommandContext } from './commandContext.ts'
import type { LogEntry } from '../events/correction.ts'
import type { Decider } from './decider.ts'
import type { AnyEvent } from '../events/eventCodec.ts'
import type {
  AppendFailure,
  Appended,
  Conflict,
  DuplicateEventId,
  EventLog,
  EventToAppend,
  LogUnavailable,
  TooLarge
} from '../storing/eventLog.ts'
import type { EventReader, UnreadableEvent } from '../events/eventReader.ts'
import {
  decideCorrection,
  isCorrectionCommand,
  type CorrectionCommand,
  type CorrectionRefusal
} from './correctionDecider.ts'
import { valueAt } from '../data/persistentMap.ts'
import type { Recorded } from '../events/recorded.ts'
import { sameJson } from '../data/sameJson.ts'
import {
  historyUntil,
  type StreamSnapshot,
  snapshotAfter,
  advance,
  type CachedStream,
  type StreamCache,
  emptyStream
} from './cachedStream.ts'
import type { StreamName } from '../events/streamName.ts'
import { derivedEventId, checkRoundTrip, pendingEvent } from './pendingEvent.ts'

/**
 * Why nothing was recorded.
 *
 * - `Refused`, `CorrectionRefused`: a rule of the domain, or of the ledger
 * - `DuplicateEventId`: another command was recorded under this id
 * - an `UnreadableEvent`: one of the stream, or the one to be recorded, is none of the domain's; no position is known
 *   of the latter, so it tells its version instead
 * - `TooLarge`: more than the log takes
 * - `RetriesExhausted`: others wrote first, again and again; the last time as `conflict` says
 * - `LogUnavailable`: the log did not answer; the same command under the same id may be sent again
 */
export type CommandFailure<Refusal> =
  | { readonly type: 'Refused'; readonly refusal: Refusal }
  | { readonly type: 'CorrectionRefused'; readonly refusal: CorrectionRefusal }
  | {
      readonly type: 'RetriesExhausted'
      readonly attempts: number
      readonly conflict: Conflict | DuplicateEventId
    }
  | UnreadableEvent
  | DuplicateEventId
  | TooLarge
  | LogUnavailable

/** What a command handler runs on: a log, and the rules of a domain. */
export interface CommandHandlerSetup<Command extends AnyEvent, Event extends AnyEvent, State, Refusal> {
  readonly log: EventLog
  readonly read: EventReader<Event>
  readonly decider: Decider<Command, Event, State, Refusal>
  readonly streamOf: (commandOrEvent: Command | Event) => StreamName
  readonly schemaVersions: Readonly<Record<Event['type'], number>>
  /** How often a command is decided at most when others keep writing first; 8 where it is not given. */
  readonly attempts?: number
  /** Without it each command reads its stream anew. */
  readonly cache?: StreamCache<Event, State>
}

type Handled<Event extends AnyEvent, Refusal> = TE.TaskEither<
  CommandFailure<Refusal>,
  ReadonlyArray<Recorded<LogEntry<Event>>>
>

/** The command was sent twice at once, and the other one came first: what it led to is there to be read. */
const isSameCommand = (
  failure: AppendFailure | UnreadableEvent,
  { commandId }: CommandContext,
  stream: StreamName
): failure is DuplicateEventId =>
  failure.type === 'DuplicateEventId' && failure.eventId === commandId && failure.stream === stream

/**
 * Takes a command to the log: load its stream, decode and upcast each event, decide on what is believed now, append
 * with the version that was seen; where another writer came first, load and decide again.
 *
 * Laws: a command that led to events returns them; one that is repeated under its id returns what it led to the first
 * time, as today's rules decide it; nothing that could not be read back is ever appended; a refused command leaves the
 * log as it was; nothing rejects but a bug in the rules.
 *
 * @example
 * import { commandContext, commandHandler, eventCodec, eventReader, inMemoryEventLog, streamName, upcasterChain } from '@communique/kernel'
 * import { either as E, function as F, taskEither as TE } from 'fp-ts'
 * import * as t from 'io-ts'
 *
 * const LetterSent = eventCodec('LetterSent', 1, t.type({ letter: t.string }))
 * type LetterSent = t.TypeOf<typeof LetterSent>
 * type SendLetter = { readonly type: 'SendLetter'; readonly data: { readonly letter: string } }
 *
 * const schemaVersions = { LetterSent: 1 }
 * const command: SendLetter = { type: 'SendLetter', data: { letter: 'greeting' } }
 * const context = commandContext({
 *   commandId: 'send-greeting',
 *   recordedAt: '2024-06-03T09:00:00.000Z',
 *   recordedBy: 'registry',
 *   correlationId: 'post-of-june'
 * })
 * const sent = await F.pipe(
 *   TE.Do,
 *   TE.bind('chain', () => TE.fromEither(upcasterChain({ current: schemaVersions, steps: [] }))),
 *   TE.bindW('context', () => TE.fromEither(context)),
 *   TE.flatMap(({ chain, context }) =>
 *     commandHandler<SendLetter, LetterSent, boolean, 'AlreadySent'>({
 *       log: inMemoryEventLog(),
 *       read: eventReader<LetterSent>({ codecs: { LetterSent }, chain }),
 *       decider: {
 *         initialState: false,
 *         decide: ({ data }, isSent) => (isSent ? E.left('AlreadySent') : E.right([{ type: 'LetterSent', data }])),
 *         evolve: () => true
 *       },
 *       streamOf: ({ data }) => streamName('letter', data.letter),
 *       schemaVersions
 *     })(command, context)
 *   ),
 *   TE.map((events) => events.map(({ type, stream, version }) => [type, stream, version]))
 * )()
 * assert.deepEqual(sent, E.right([['LetterSent', 'letter/greeting', 1]]))
 * @category deciding
 * @since 0.1.0
 */
export const commandHandler = <Command extends AnyEvent, Event extends AnyEvent, State, Refusal>({
  log: givenLog,
  read,
  decider,
  streamOf,
  schemaVersions,
  attempts = 8,
  cache
}: CommandHandlerSetup<Command, Event, State, Refusal>): ((
  command: Command | CorrectionCommand<Event>,
  context: CommandContext
) => Handled<Event, Refusal>) => {
  type OnRecord = Recorded<LogEntry<Event>>
  type Seen = CachedStream<Event, State>
  type Failure = CommandFailure<Refusal>

  const log = totalEventLog(givenLog)
  const seenLater = advance(decider)
  const momentLater = snapshotAfter(decider)

  const remember = (stream: StreamName, now: Seen): Seen => {
    cache?.set(stream, now)
    return now
  }

  const load = (stream: StreamName, last: Seen): TE.TaskEither<LogUnavailable | UnreadableEvent, Seen> =>
    F.pipe(
      log.readStream(stream, last.version + 1),
      TE.flatMapEither(({ events, version }) =>
        F.pipe(
          events,
          E.traverseArray(read),
          E.map((tail) => remember(stream, seenLater(last, version, tail.flat())))
        )
      )
    )

  const decide = (
    command: Command | CorrectionCommand<Event>,
    { latest, state }: StreamSnapshot<Event, State>
  ): E.Either<Failure, ReadonlyArray<LogEntry<Event>>> =>
    isCorrectionCommand<Event>(command)
      ? E.mapLeft((refusal: CorrectionRefusal): Failure => ({ type: 'CorrectionRefused', refusal }))(
          decideCorrection(command, historyUntil(latest), streamOf)
        )
      : E.mapLeft((refusal: Refusal): Failure => ({ type: 'Refused', refusal }))(decider.decide(command, state))

  /** What the command led to when it came first, or null where it is new. */
  const ledToBefore = (
    command: Command | CorrectionCommand<Event>,
    { commandId }: CommandContext,
    known: Seen
  ): E.Either<DuplicateEventId, ReadonlyArray<OnRecord>> | null => {
    const first = valueAt(known.byId, commandId)
    if (first === null) return null
    const { stream, version } = first.event
    const replayed = momentLater(first.before, known.replayed)
    remember(stream, { ...known, replayed })
    const decision = decide(command, replayed)
    const decided = E.isRight(decision) ? decision.right : []
    const recorded = decided.flatMap(({ type, data }, index) => {
      const event = valueAt(known.byId, derivedEventId(commandId, index))?.event
      return event !== undefined && sameJson([event.type, event.data], [type, data]) ? [event] : []
    })
    return recorded.length > 0 && recorded.length === decided.length
      ? E.right(recorded)
      : E.left({ type: 'DuplicateEventId', eventId: commandId, sameContent: false, stream, version })
  }

  const append = (
    stream: StreamName,
    known: Seen,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>
  ): TE.TaskEither<AppendFailure | UnreadableEvent, ReadonlyArray<OnRecord>> =>
    F.pipe(
      events,
      E.traverseReadonlyNonEmptyArrayWithIndex(checkRoundTrip(read, stream, known.version)),
      TE.fromEither,
      TE.flatMap((): TE.TaskEither<AppendFailure | UnreadableEvent, Appended> =>
        log.append(stream, events, { type: 'AtVersion', version: known.version })
      ),
      TE.flatMapEither(({ events, version }) =>
        F.pipe(
          events,
          E.traverseArray(read),
          E.map((recorded) => {
            remember(stream, seenLater(known, version, recorded.flat()))
            return recorded.flat()
          })
        )
      )
    )

  const handle = (
    command: Command | CorrectionCommand<Event>,
    context: CommandContext,
    stream: StreamName,
    last: Seen,
    attempt: number
  ): Handled<Event, Refusal> =>
    F.pipe(
      load(stream, last),
      TE.flatMap((known): Handled<Event, Refusal> => {
        const before = ledToBefore(command, context, known)
        if (before !== null) return TE.fromEither(before)
        const decision = decide(command, known.now)
        if (E.isLeft(decision)) return TE.left(decision.left)
        const events = RA.mapWithIndex(pendingEvent(context, schemaVersions))(decision.right)
        if (!RA.isNonEmpty(events)) return TE.right([])
        return F.pipe(
          append(stream, known, events),
          TE.orElse((failure): Handled<Event, Refusal> => {
            if (failure.type === 'Conflict' || isSameCommand(failure, context, stream))
              return attempt < attempts
                ? handle(command, context, stream, known, attempt + 1)
                : TE.left({ type: 'RetriesExhausted', attempts, conflict: failure })
            return TE.left(failure)
          })
        )
      })
    )

  return (command, context) => {
    const stream = isCorrectionCommand<Event>(command) ? command.data.stream : streamOf(command)
    return () => handle(command, context, stream, cache?.get(stream) ?? emptyStream(decider), 1)()
  }
}
