import { either as E, function as F, readonlyArray as RA, readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'
import type { Citation } from './citation.ts'
import { effectiveHistory, isCorrection, isRetraction, type OnLedger } from './correction.ts'
import { type Decider, stateAfter } from './decider.ts'
import type { AnyEvent } from './eventCodec.ts'
import type { AppendFailure, Conflict, DuplicateEventId, EventLog, EventToAppend, LogUnavailable } from './eventLog.ts'
import { type EventReader, storedForm, type UnreadableEvent } from './eventReader.ts'
import type { CorrelationId, EventId, RecorderId } from './identifier.ts'
import type { Instant } from './instant.ts'
import { decideLedger, isLedgerCommand, type LedgerCommand, type LedgerRefusal } from './ledger.ts'
import type { Recorded } from './recorded.ts'
import { sameJson } from './sameJson.ts'
import { StoredEvent } from './storedEvent.ts'
import type { StreamName } from './streamName.ts'
import { validate } from './violation.ts'

const validateStored = validate(StoredEvent)

/**
 * Under what a command is recorded: its id, the time, the account, what it belongs to, what it rests on. All of it
 * comes from the caller, since the domain reads no clock and draws no lots.
 *
 * The first event of a command takes the command's id, further ones `<id>-2`, `<id>-3`, …; so a command that is sent
 * again after a lost answer is known by its id.
 */
export interface CommandContext {
  readonly commandId: EventId
  readonly recordedAt: Instant
  readonly recordedBy: RecorderId
  readonly correlationId: CorrelationId
  readonly causationId: EventId | null
  readonly citations: ReadonlyArray<Citation>
}

/** Why nothing was recorded. */
export type CommandFailure<Refusal> =
  | { readonly type: 'Refused'; readonly refusal: Refusal }
  | { readonly type: 'CorrectionRefused'; readonly refusal: LedgerRefusal }
  /** Another command was recorded under this id. */
  | { readonly type: 'CommandIdTaken'; readonly commandId: EventId }
  /** An event of the stream, or the one to be recorded, is none of the domain's. */
  | UnreadableEvent
  /** Others wrote first, again and again. */
  | { readonly type: 'RetriesExhausted'; readonly attempts: number; readonly conflict: Conflict }
  | DuplicateEventId
  | LogUnavailable

/** A stream as it was last seen: kept so that only what came since has to be read. */
export interface SeenStream<Event extends AnyEvent, State> {
  readonly version: number
  readonly history: ReadonlyArray<Recorded<OnLedger<Event>>>
  readonly state: State
}

export interface CommandHandlerSetup<Command extends AnyEvent, Event extends AnyEvent, State, Refusal> {
  readonly log: EventLog
  readonly read: EventReader<Event>
  readonly decider: Decider<Command, Event, State, Refusal>
  readonly streamOf: (commandOrEvent: Command | Event) => StreamName
  readonly schemaVersions: Readonly<Record<Event['type'], number>>
  /** How often a command is decided at most when others keep writing first. */
  readonly attempts?: number
  /** Where to keep the streams last seen: a `Map`, or any cache that forgets. Without it each command reads its stream. */
  readonly seen?: Pick<Map<StreamName, SeenStream<Event, State>>, 'get' | 'set'>
}

type Handled<Event extends AnyEvent, Refusal> = TE.TaskEither<
  CommandFailure<Refusal>,
  ReadonlyArray<Recorded<OnLedger<Event>>>
>

const isUnderCommand =
  (commandId: EventId) =>
  ({ id }: { readonly id: EventId }): boolean =>
    id === commandId || (id.startsWith(`${commandId}-`) && /^\d+$/.test(id.slice(commandId.length + 1)))

/**
 * Takes a command to the log: load its stream, decode and upcast each event, decide on what is believed now, append
 * with the version that was seen; where another writer came first, load and decide again.
 *
 * Laws: a command that led to events returns them; one that is repeated under its id returns what it led to the first
 * time; nothing that could not be read back is ever appended; a refused command leaves the log as it was.
 *
 * @category deciding
 * @since 0.1.0
 */
export const commandHandler = <Command extends AnyEvent, Event extends AnyEvent, State, Refusal>({
  log,
  read,
  decider,
  streamOf,
  schemaVersions,
  attempts = 8,
  seen
}: CommandHandlerSetup<Command, Event, State, Refusal>): ((
  command: Command | LedgerCommand<Event>,
  context: CommandContext
) => Handled<Event, Refusal>) => {
  type OnRecord = Recorded<OnLedger<Event>>
  type Seen = SeenStream<Event, State>
  type Failure = CommandFailure<Refusal>

  const unseen: Seen = { version: 0, history: [], state: decider.initialState }
  const stateOf = (history: ReadonlyArray<OnRecord>): State => stateAfter(decider, effectiveHistory(history))

  /** Corrections reach back, so they make the state anew; whatever else came since is evolved on top. */
  const advance = (from: Seen, version: number, tail: ReadonlyArray<OnRecord>): Seen => {
    const history = tail.length === 0 ? from.history : [...from.history, ...tail]
    const state = tail.some((event) => isCorrection(event) || isRetraction(event))
      ? stateOf(history)
      : stateAfter({ ...decider, initialState: from.state }, tail as ReadonlyArray<Recorded<Event>>)
    return { version, history, state }
  }

  const remember = (stream: StreamName, now: Seen): Seen => {
    seen?.set(stream, now)
    return now
  }

  const load = (stream: StreamName): TE.TaskEither<LogUnavailable | UnreadableEvent, Seen> => {
    const from = seen?.get(stream) ?? unseen
    return F.pipe(
      log.readStream(stream, from.version + 1),
      TE.flatMapEither(({ events, version }) =>
        F.pipe(
          events,
          E.traverseArray(read),
          E.map((tail) => remember(stream, advance(from, version, tail.flat())))
        )
      )
    )
  }

  const decide = (
    command: Command | LedgerCommand<Event>,
    { history, state }: Seen
  ): E.Either<Failure, ReadonlyArray<OnLedger<Event>>> =>
    isLedgerCommand<Event>(command)
      ? E.mapLeft((refusal: LedgerRefusal): Failure => ({ type: 'CorrectionRefused', refusal }))(
          decideLedger(command, history, streamOf)
        )
      : E.mapLeft((refusal: Refusal): Failure => ({ type: 'Refused', refusal }))(decider.decide(command, state))

  /** What the command led to when it came first, or null where it is new. */
  const ledToBefore = (
    command: Command | LedgerCommand<Event>,
    { commandId }: CommandContext,
    { history }: Seen
  ): E.Either<Failure, ReadonlyArray<OnRecord>> | null => {
    const first = history.findIndex(({ id }) => id === commandId)
    if (first < 0) return null
    const earlier = history.slice(0, first)
    const recorded = history.slice(first).filter(isUnderCommand(commandId))
    const contents = recorded.map(({ type, data }) => ({ type, data }))
    const decidedThen = decide(command, { version: 0, history: earlier, state: stateOf(earlier) })
    return E.isRight(decidedThen) && sameJson(decidedThen.right, contents)
      ? E.right(recorded)
      : E.left({ type: 'CommandIdTaken', commandId })
  }

  const toAppend =
    ({ commandId, recordedAt, recordedBy, correlationId, causationId, citations }: CommandContext) =>
    (index: number, event: OnLedger<Event>): EventToAppend => ({
      // A suffix may make the id too long; `append` checks what comes of it.
      id: (index === 0 ? commandId : `${commandId}-${index + 1}`) as EventId,
      ...storedForm(event, schemaVersions),
      recordedAt,
      recordedBy,
      correlationId,
      causationId,
      citations
    })

  const append = (
    stream: StreamName,
    from: Seen,
    events: RNEA.ReadonlyNonEmptyArray<EventToAppend>
  ): TE.TaskEither<AppendFailure | UnreadableEvent, ReadonlyArray<OnRecord>> =>
    F.pipe(
      events,
      // Read as it will be read from the log, before it stands there for good; only the log knows the position.
      E.traverseReadonlyNonEmptyArrayWithIndex((index, event) => {
        const place = { stream, version: from.version + 1 + index, position: from.version + 1 + index }
        const { id: eventId, type: eventType, schemaVersion } = event
        return F.pipe(
          validateStored({ ...event, ...place }),
          E.mapLeft((violations): UnreadableEvent => ({
            type: 'InvalidEvent',
            eventType,
            schemaVersion,
            violations,
            eventId,
            ...place
          })),
          E.flatMap(read)
        )
      }),
      TE.fromEither,
      TE.flatMap((): TE.TaskEither<AppendFailure | UnreadableEvent, ReadonlyArray<OnRecord>> =>
        F.pipe(
          log.append(stream, events, { type: 'AtVersion', version: from.version }),
          TE.flatMapEither((appended): E.Either<UnreadableEvent, ReadonlyArray<OnRecord>> =>
            F.pipe(
              appended.events,
              E.traverseArray(read),
              E.map((recorded) => {
                remember(stream, advance(from, appended.version, recorded.flat()))
                return recorded.flat()
              })
            )
          )
        )
      )
    )

  const handle = (
    command: Command | LedgerCommand<Event>,
    context: CommandContext,
    attempt: number
  ): Handled<Event, Refusal> => {
    const stream = isLedgerCommand<Event>(command) ? command.data.stream : streamOf(command)
    return F.pipe(
      load(stream),
      TE.flatMap((now): Handled<Event, Refusal> => {
        const before = ledToBefore(command, context, now)
        if (before !== null) return TE.fromEither(before)
        const decision = decide(command, now)
        if (E.isLeft(decision)) return TE.left(decision.left)
        const events = RA.mapWithIndex(toAppend(context))(decision.right)
        return RA.isNonEmpty(events)
          ? F.pipe(
              append(stream, now, events),
              TE.orElse((failure): Handled<Event, Refusal> => {
                if (failure.type !== 'Conflict') return TE.left(failure)
                return attempt < attempts
                  ? handle(command, context, attempt + 1)
                  : TE.left({ type: 'RetriesExhausted', attempts, conflict: failure })
              })
            )
          : TE.right([])
      })
    )
  }

  return (command, context) => handle(command, context, 1)
}
