import type { AnyEvent, Checkpoint, Cursor, Lease } from '@communique/kernel'
import type { Fault } from '../prepared/fault.ts'
import type { PreparedProjection } from '../prepared/preparedProjection.ts'
import type { Doing, Progress, ProjectionState, RebuildReason, Trouble } from '../progress.ts'
import type { Generation } from './generation.ts'

/** The generations of a projection as they are being looked through after its lease was taken. */
export interface Opening<Event extends AnyEvent> {
  /** The checkpoints have been read. */
  readonly inspected: boolean
  readonly toLoad: ReadonlyArray<Checkpoint>
  readonly toDrop: ReadonlyArray<Checkpoint>
  readonly generations: ReadonlyArray<Generation<Event>>
  /** The views that answer, by whichever process they were made. */
  readonly live: LiveViews | null
  /** The reason why the live generation cannot be continued. */
  readonly reason: RebuildReason | null
}

/** The views that answer readers. */
export interface LiveViews {
  readonly cursor: Cursor
  /** They are of this definition and of this log. Others are behind everything. */
  readonly isOurs: boolean
}

/** A request to log or store that has not been answered. */
export interface Asking {
  readonly request: number
  readonly since: number
}

/** A projection as this process runs it. */
export interface ProjectionWorker<Event extends AnyEvent> {
  readonly prepared: PreparedProjection<Event>
  /** The right to run the projection; `null`: another process has it, or may have. */
  readonly lease: Lease | null
  readonly renewAt: number
  /** The process that has the lease instead. */
  readonly holder: string | null
  /** The epoch of the log that its views are made of. */
  readonly epoch: string
  readonly opening: Opening<Event> | null
  /** The live generation, the one that is to replace it, or both. */
  readonly generations: ReadonlyArray<Generation<Event>>
  readonly live: LiveViews | null
  /** The number of the next generation. */
  readonly nextGeneration: number
  /** The number of events read since the runner started. */
  readonly read: number
  readonly trouble: Trouble | null
  /** Leases that ran out since views were last saved, or there was nothing to save. */
  readonly leasesLost: number
  /** The time at which to retry a failed request, or to ask for the lease again. */
  readonly tryAt: number
  readonly asking: Asking | null
  /** It has not been opened since the start, so that its place is not known. The others wait for it, to read with it. */
  readonly isNew: boolean
  /** The runner stops, and this worker has saved what it could. */
  readonly isClosing: boolean
}

export const newWorker = <Event extends AnyEvent>(prepared: PreparedProjection<Event>): ProjectionWorker<Event> => ({
  prepared,
  lease: null,
  renewAt: 0,
  holder: null,
  epoch: '',
  opening: null,
  generations: [],
  live: null,
  nextGeneration: 1,
  read: 0,
  trouble: null,
  leasesLost: 0,
  tryAt: 0,
  asking: null,
  isNew: true,
  isClosing: false
})

const firstPause = 100
const longestPause = 10_000

/** Milliseconds to wait after the given number of attempts in vain. */
export const pauseAfter = (attempts: number): number => Math.min(longestPause, firstPause * 2 ** (attempts - 1))

/** Notes a failure, and when to try again: later and later. */
export const backOff = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  doing: Doing,
  reason: string,
  at: number
): ProjectionWorker<Event> => {
  const attempts = (worker.trouble?.attempts ?? 0) + 1
  return { ...worker, isNew: false, trouble: { doing, reason, attempts }, tryAt: at + pauseAfter(attempts) }
}

/** Notes that a request of this kind succeeded; trouble of another kind stays. */
export const clearBackOff = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  doing: Doing
): ProjectionWorker<Event> => (worker.trouble?.doing === doing ? { ...worker, trouble: null } : worker)

/** Gives the projection up. Saved views stay for the process that continues, which may be this one in a moment. */
export const relinquish = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  at: number
): ProjectionWorker<Event> => ({
  ...worker,
  lease: null,
  opening: null,
  generations: [],
  asking: null,
  isNew: false,
  tryAt: at + firstPause
})

/** Notes that its lease is long enough for the work at hand. */
export const keepLease = <Event extends AnyEvent>(worker: ProjectionWorker<Event>): ProjectionWorker<Event> =>
  worker.leasesLost === 0 ? worker : { ...clearBackOff(worker, 'Renew'), leasesLost: 0 }

/** Gives up a projection with views of another log. They answer until they are replaced, but are behind all places. */
export const relinquishForeign = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  at: number
): ProjectionWorker<Event> => {
  const { live } = worker
  return { ...relinquish(worker, at), live: live === null ? null : { ...live, isOurs: false } }
}

export const replaceGeneration = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  generation: Generation<Event>
): ProjectionWorker<Event> => ({
  ...worker,
  generations: worker.generations.map((each) => (each.name === generation.name ? generation : each))
})

/** The generation that is to replace the live one; `undefined`: none is. */
export const buildingOf = <Event extends AnyEvent>({
  generations
}: ProjectionWorker<Event>): Generation<Event> | undefined =>
  generations.find(({ live, stopped }) => !live && stopped === null)

/** The fault that stops the projection; `null`: none does. */
export const faultOf = <Event extends AnyEvent>({ generations }: ProjectionWorker<Event>): Fault | null =>
  generations.find(({ stopped }) => stopped !== null)?.stopped ?? null

const stateOf = <Event extends AnyEvent>(worker: ProjectionWorker<Event>): ProjectionState => {
  const { lease, opening, generations, holder, live } = worker
  if (lease === null || opening !== null) return { type: 'Standby', holder }
  const building = buildingOf(worker)
  if (building !== undefined)
    return live === null ? { type: 'CatchingUp' } : { type: 'Rebuilding', reason: building.reason ?? 'Requested' }
  const fault = faultOf(worker)
  if (fault !== null) return { type: 'Stopped', fault }
  return { type: generations.every(({ atEnd }) => atEnd) ? 'Following' : 'CatchingUp' }
}

/** The progress of a projection. */
export const progressOf = <Event extends AnyEvent, Name extends string>(
  worker: ProjectionWorker<Event>,
  listenerTrouble: Trouble | null
): Progress<Name> => {
  // The new generation, where there is one: the live one is far ahead of it.
  const latest = worker.generations.at(-1)
  return {
    projection: worker.prepared.projection as Name,
    state: stateOf(worker),
    cursor: worker.live?.cursor ?? null,
    behind: latest?.behind ?? null,
    read: worker.read,
    setAside: latest?.setAside.total ?? 0,
    trouble: worker.trouble ?? listenerTrouble
  }
}
