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
  TooLarge,
  UnstorableEvent
} from '../storing/eventLog.ts'
import type { EventReader, UnreadableEvent } from '../events/eventReader.ts'
import {
  attestationOf,
  commandTarget,
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
import type { Instant } from '../validation/instant.ts'
import { derivedEventId, checkRoundTrip, pendingEvent } from './pendingEvent.ts'
import { streamReader } from './streamReader.ts'
import { turnsOn } from './turns.ts'

/**
 * The reason for which a command recorded nothing.
 *
 * - `Refused`, `CorrectionRefused`: a rule of the domain, or of corrections, forbids it
 * - `DuplicateEventId`: a different command was recorded under this id
 * - an `UnreadableEvent`: an event of the stream, or the one to be recorded, does not decode; the latter has no position
 *   yet, so its version stands in that field
 * - `TooLarge`: it exceeds a limit of the log
 * - `UnstorableEvent`: a part of an event is not strict JSON, which no log stores
 * - `RetriesExhausted`: another process wrote first at every attempt; `conflict` is the last such conflict
 * - `RecordedTooEarly`: its time of recording is before that of what its stream holds, or of the event that it corrects;
 *   the age of an old document is the date of its publication, not a time of recording
 * - `LogUnavailable`: the log did not answer; the same command may be sent again under the same id
 */
export type CommandFailure<Refusal> =
  | { readonly type: 'Refused'; readonly refusal: Refusal }
  | { readonly type: 'CorrectionRefused'; readonly refusal: CorrectionRefusal }
  | {
      readonly type: 'RetriesExhausted'
      readonly attempts: number
      readonly conflict: Conflict | DuplicateEventId
    }
  | RecordedTooEarly
  | UnreadableEvent
  | DuplicateEventId
  | TooLarge
  | UnstorableEvent
  | LogUnavailable

/** The time of recording that a command gives is before one that its stream holds. */
export interface RecordedTooEarly {
  readonly type: 'RecordedTooEarly'
  readonly stream: StreamName
  readonly recordedAt: Instant
  /** The time of recording that it may not go before. */
  readonly latest: Instant
}

/** The log and the rules of a domain that a command handler works with. */
export interface CommandHandlerSetup<Command extends AnyEvent, Event extends AnyEvent, State, Refusal> {
  readonly log: EventLog
  readonly read: EventReader<Event>
  readonly decider: Decider<Command, Event, State, Refusal>
  readonly streamOf: (commandOrEvent: Command | Event) => StreamName
  readonly schemaVersions: Readonly<Record<Event['type'], number>>
  /** The greatest number of times a command is decided while other processes write first; 8 by default. */
  readonly attempts?: number
  /**
   * By how many milliseconds the clocks of those who record may differ; 60,000 by default. A command at most that
   * much before the latest event of its stream takes the time of that event; an earlier one is refused.
   */
  readonly clockTolerance?: number
  /**
   * The event that a command records. With it a fact that is on record already, from other sources, gains those that the
   * command cites; without it they are not kept.
   */
  readonly factOf?: (command: Command) => Event
  /** Without it each command reads its whole stream. */
  readonly cache?: StreamCache<Event, State>
}

type Handled<Event extends AnyEvent, Refusal> = TE.TaskEither<
  CommandFailure<Refusal>,
  ReadonlyArray<Recorded<LogEntry<Event>>>
>

/** The same command was sent twice concurrently and the other one was recorded first, so its events can be read. */
const isSameCommand = (
  failure: AppendFailure | UnreadableEvent,
  { commandId }: CommandContext,
  stream: StreamName
): failure is DuplicateEventId =>
  failure.type === 'DuplicateEventId' && failure.eventId === commandId && failure.stream === stream

/**
 * Handles commands: loads the command's stream, decodes and upcasts its events, decides on the effective history and
 * appends at the version that was read. Commands to one stream of a log take turns within a process, in the order in
 * which they were sent; where another process appended first, a command loads and decides again.
 *
 * Laws: a command that led to events returns them; a command that is repeated under its id returns the events it led to
 * the first time, as today's rules decide it; nothing that could not be read back is ever appended; a refused command
 * leaves the log unchanged; the times of recording of a stream never go back; commands that are sent together lead to
 * what they lead to one after another; nothing rejects except for a bug in the rules.
 *
 * @example
 * import { commandContext, commandHandler, eventCodec, eventReader, inMemoryEventLog, streamName, upcasterChain } from '@communique/kernel'
 * import { either as E, function as F, taskEither as TE } from 'fp-ts'
 * import * as t from 'io-ts'
 * import assert from 'node:assert/strict'
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
  clockTolerance = 60_000,
  factOf,
  cache
}: CommandHandlerSetup<Command, Event, State, Refusal>): ((
  command: Command | CorrectionCommand<Event>,
  context: CommandContext
) => Handled<Event, Refusal>) => {
  type OnRecord = Recorded<LogEntry<Event>>
  type Cached = CachedStream<Event, State>
  type Failure = CommandFailure<Refusal>

  const log = totalEventLog(givenLog)
  const inTurn = turnsOn(givenLog)
  const advanceBy = advance(decider)
  const snapshotAt = snapshotAfter(decider)

  const remember = (stream: StreamName, now: Cached): Cached => {
    cache?.set(stream, now)
    return now
  }

  const load = streamReader({ log, read, decider, cache })

  const decide = (
    command: Command | CorrectionCommand<Event>,
    citations: CommandContext['citations'],
    { latest, state }: StreamSnapshot<Event, State>
  ): E.Either<Failure, ReadonlyArray<LogEntry<Event>>> => {
    const correcting = (correction: CorrectionCommand<Event>): E.Either<Failure, ReadonlyArray<LogEntry<Event>>> =>
      E.mapLeft((refusal: CorrectionRefusal): Failure => ({ type: 'CorrectionRefused', refusal }))(
        decideCorrection(correction, historyUntil(latest), streamOf, citations)
      )
    if (isCorrectionCommand<Event>(command)) return correcting(command)
    const decided = decider.decide(command, state)
    if (E.isLeft(decided)) return E.left({ type: 'Refused', refusal: decided.left })
    if (decided.right.length > 0 || factOf === undefined || citations.length === 0) return decided
    const attestation = attestationOf<Event>(factOf(command), historyUntil(latest))
    return attestation === null ? decided : correcting(attestation)
  }

  /** The result of the command when it was first handled, or null where it is new. */
  const earlierResult = (
    command: Command | CorrectionCommand<Event>,
    { commandId, citations }: CommandContext,
    known: Cached
  ): E.Either<DuplicateEventId, ReadonlyArray<OnRecord>> | null => {
    const first = valueAt(known.byId, commandId)
    if (first === null) return null
    const { stream, version } = first.event
    const replayed = snapshotAt(first.before, known.replayed)
    remember(stream, { ...known, replayed })
    const decision = decide(command, citations, replayed)
    const decided = E.isRight(decision) ? decision.right : []
    const recorded = decided.flatMap(({ type, data }, index) => {
      const event = valueAt(known.byId, derivedEventId(commandId, index))?.event
      return event !== undefined && sameJson([event.type, event.data], [type, data]) ? [event] : []
    })
    return recorded.length > 0 && recorded.length === decided.length
      ? E.right(recorded)
      : E.left({ type: 'DuplicateEventId', eventId: commandId, sameContent: false, stream, version })
  }

  /** The context with a time of recording that is not before what the command follows. */
  const following = (
    command: Command | CorrectionCommand<Event>,
    context: CommandContext,
    stream: StreamName,
    { now, byId }: Cached
  ): E.Either<RecordedTooEarly, CommandContext> => {
    const target = isCorrectionCommand<Event>(command) ? valueAt(byId, commandTarget(command)) : null
    const { recordedAt } = context
    const latest = [now.latest, target].reduce(
      (last, link) => (link !== null && link.event.recordedAt > last ? link.event.recordedAt : last),
      recordedAt
    )
    if (latest === recordedAt) return E.right(context)
    return Date.parse(latest) - Date.parse(recordedAt) <= clockTolerance
      ? E.right({ ...context, recordedAt: latest })
      : E.left({ type: 'RecordedTooEarly', stream, recordedAt, latest })
  }

  const append = (
    stream: StreamName,
    known: Cached,
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
            remember(stream, advanceBy(known, version, recorded.flat()))
            return recorded.flat()
          })
        )
      )
    )

  const handle = (
    command: Command | CorrectionCommand<Event>,
    context: CommandContext,
    stream: StreamName,
    last: Cached,
    attempt: number
  ): Handled<Event, Refusal> =>
    F.pipe(
      load(stream, last),
      TE.flatMap((known): Handled<Event, Refusal> => {
        const before = earlierResult(command, context, known)
        if (before !== null) return TE.fromEither(before)
        const decision = decide(command, context.citations, known.now)
        if (E.isLeft(decision)) return TE.left(decision.left)
        if (decision.right.length === 0) return TE.right([])
        const inOrder = following(command, context, stream, known)
        if (E.isLeft(inOrder)) return TE.left(inOrder.left)
        const events = RA.mapWithIndex(pendingEvent(inOrder.right, schemaVersions))(decision.right)
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
    return () => inTurn(stream, () => handle(command, context, stream, cache?.get(stream) ?? emptyStream(decider), 1)())
  }
}
