import {
  type CommandContext,
  type CommandFailure,
  effectiveHistory,
  type EventLog,
  type LogEntry,
  type LogUnavailable,
  type Recorded,
  streamName,
  type Text,
  type UnreadableEvent
} from '@communique/kernel'
import { type CachedStream, historyUntil, type StreamCache, streamReader } from '@communique/kernel/advanced'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import { cooperationDecider, type CooperationRefusal } from './cooperation.ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { readCooperationEvent } from './cooperationUpcasters.ts'
import type { CooperationLedgerCommand } from './ledgerCommand.ts'
import type { JointBodyId } from './vocabulary/identifiers.ts'

type States = (typeof cooperationDecider)['initialState']
type Failure = UnreadableEvent | LogUnavailable
type Recording = (
  command: CooperationLedgerCommand,
  context: CommandContext
) => TE.TaskEither<CommandFailure<CooperationRefusal>, ReadonlyArray<Recorded<LogEntry<CooperationEvent>>>>

/** A body, and the one whose place it takes. */
interface Succession {
  readonly jointBodyId: JointBodyId
  readonly succeeds: JointBodyId
}

/** The succession that a fact states; null where it states none. */
const successionIn = ({ data }: CooperationEvent): Succession | null =>
  'succeeds' in data && data.succeeds !== null ? { jointBodyId: data.jointBodyId, succeeds: data.succeeds } : null

type Circle = ReadonlyArray<JointBodyId>

/** Finds the circle that a succession closes, by reading the streams of the predecessors; null where it closes none. */
const circleFinder = (log: EventLog, cache: StreamCache<CooperationEvent, States>) => {
  const load = streamReader({ log, read: readCooperationEvent, decider: cooperationDecider, cache })

  const predecessorsOf = async (body: JointBodyId): Promise<E.Either<Failure, ReadonlyArray<JointBodyId>>> =>
    E.map(({ now }: CachedStream<CooperationEvent, States>) =>
      effectiveHistory<CooperationEvent>(historyUntil(now.latest)).flatMap(
        (event) => successionIn(event)?.succeeds ?? []
      )
    )(await load(streamName('jointBody', body))())

  return ({ jointBodyId, succeeds }: Succession): TE.TaskEither<Failure, Circle | null> =>
    async () => {
      const seen = new Set<JointBodyId>()
      const paths: Array<Circle> = [[jointBodyId, succeeds]]
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
        const last = path[path.length - 1] as JointBodyId // a path is never empty
        if (last === jointBodyId) return E.right(path)
        if (seen.has(last)) continue
        seen.add(last)
        const before = await predecessorsOf(last)
        if (E.isLeft(before)) return before
        paths.push(...before.right.map((body) => [...path, body]))
      }
      return E.right(null)
    }
}

/**
 * Refuses to record joint bodies that would succeed one another in a circle.
 *
 * Each body has a stream of its own, and a log appends to one stream at a time. So the streams of the predecessors are
 * read before a succession is recorded, and again after it: where other processes recorded the rest of a circle in the
 * meantime, the later of them sees it, retracts what it recorded and is refused. Where all of them see it, all are refused.
 */
export const refusingCircles = (
  record: Recording,
  log: EventLog,
  cache: StreamCache<CooperationEvent, States>,
  factIn: (command: CooperationLedgerCommand) => CooperationEvent | null
): Recording => {
  const circleOf = circleFinder(log, cache)
  const refused = (circle: Circle): ReturnType<Recording> =>
    TE.left({ type: 'Refused', refusal: { type: 'JointBodiesInCircle', circle } })

  return (command, context) => {
    const fact = factIn(command)
    const succession = fact === null ? null : successionIn(fact)
    if (succession === null) return record(command, context)

    const retract = ({ stream, id }: Recorded<LogEntry<CooperationEvent>>, circle: Circle): ReturnType<Recording> => {
      const reason = `In a circle with what was recorded at once: ${circle.join(', ')}` as Text // visible, as identities are
      return record(
        { type: 'RetractEvent', data: { stream, retracts: id, reason } },
        { ...context, commandId: `${context.commandId}-retracted` as CommandContext['commandId'], citations: [] }
      )
    }
    return F.pipe(
      circleOf(succession),
      TE.flatMap((circle) => (circle === null ? record(command, context) : refused(circle))),
      TE.tap((recorded) =>
        F.pipe(
          circleOf(succession),
          TE.flatMap((circle) =>
            circle === null
              ? TE.right(recorded)
              : F.pipe(
                  recorded,
                  TE.traverseSeqArray((event) => retract(event, circle)),
                  TE.flatMap(() => refused(circle))
                )
          )
        )
      )
    )
  }
}
