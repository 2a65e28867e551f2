import {
  effectiveHistory,
  type EventLog,
  type LogUnavailable,
  streamName,
  type UnreadableEvent
} from '@communique/kernel'
import { type CachedStream, historyUntil, type StreamCache, streamReader } from '@communique/kernel/advanced'
import { either as E, type taskEither as TE } from 'fp-ts'
import { cooperationDecider } from './cooperation.ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import { readCooperationEvent } from './cooperationUpcasters.ts'
import type { JointBodyId } from './vocabulary/identifiers.ts'

type States = (typeof cooperationDecider)['initialState']
type Failure = UnreadableEvent | LogUnavailable

/** A body, and the one whose place it takes. */
interface Succession {
  readonly jointBodyId: JointBodyId
  readonly succeeds: JointBodyId
}

/** The succession that a fact states; null where it states none. */
export const successionIn = ({ data }: CooperationEvent): Succession | null =>
  'succeeds' in data && data.succeeds !== null ? { jointBodyId: data.jointBodyId, succeeds: data.succeeds } : null

/**
 * Finds the circle that a succession would close. Each body has a stream of its own, so that this rule, which spans them,
 * is checked before the command is decided: it reads the streams of the predecessors, and none where no body is succeeded.
 */
export const successionCheck = (log: EventLog, cache?: StreamCache<CooperationEvent, States>) => {
  const load = streamReader({ log, read: readCooperationEvent, decider: cooperationDecider, cache })

  const predecessorsOf = async (body: JointBodyId): Promise<E.Either<Failure, ReadonlyArray<JointBodyId>>> =>
    E.map(({ now }: CachedStream<CooperationEvent, States>) =>
      effectiveHistory<CooperationEvent>(historyUntil(now.latest)).flatMap(
        (event) => successionIn(event)?.succeeds ?? []
      )
    )(await load(streamName('jointBody', body))())

  return ({ jointBodyId, succeeds }: Succession): TE.TaskEither<Failure, ReadonlyArray<JointBodyId> | null> =>
    async () => {
      const seen = new Set<JointBodyId>()
      const paths: Array<ReadonlyArray<JointBodyId>> = [[jointBodyId, succeeds]]
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
