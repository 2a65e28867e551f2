import type { LeaseStore, ViewStore, EventLog, LogUnavailable } from '@communique/kernel'
import type { Clock, Wait } from '../src/running/clock.ts'
import { either as E, type taskEither as TE } from 'fp-ts'

/** The fate of a request: it is carried out; it is not; it is, and the answer is lost. */
export type Mishap = 'None' | 'NotDone' | 'AnswerLost'

/** The requests of a process to log and store, and their fates. */
export interface Asking {
  /** The fates of the next requests, one after the other; those after them go well. */
  mishaps: Array<Mishap>
  /** A process that was killed gets no answer, and makes no request. */
  dead: boolean
}

const unavailable: LogUnavailable = { type: 'LogUnavailable', reason: 'a mishap' }

const never = new Promise<never>(() => {})

const asked =
  (asking: Asking) =>
  <L, A>(task: () => TE.TaskEither<L, A>): TE.TaskEither<L | LogUnavailable, A> =>
  async () => {
    if (asking.dead) return never
    const mishap = asking.mishaps.shift() ?? 'None'
    if (mishap === 'NotDone') return E.left(unavailable)
    const answer = await task()()
    if (asking.dead) return never
    return mishap === 'AnswerLost' ? E.left(unavailable) : answer
  }

export const mishapLog = (log: EventLog, asking: Asking): EventLog => {
  const ask = asked(asking)
  return {
    ...log,
    readAll: (after, limit, filter) => ask(() => log.readAll(after, limit, filter)),
    head: () => ask(() => log.head()),
    countAfter: (after, filter) => ask(() => log.countAfter(after, filter))
  }
}

export const mishapViewStore = (store: ViewStore & LeaseStore, asking: Asking): ViewStore & LeaseStore => {
  const ask = asked(asking)
  return {
    checkpoints: (projection) => ask(() => store.checkpoints(projection)),
    load: (generation) => ask(() => store.load(generation)),
    read: (projection, keys) => ask(() => store.read(projection, keys)),
    setAside: (generation, after, limit) => ask(() => store.setAside(generation, after, limit)),
    save: (step) => ask(() => store.save(step)),
    goLive: (generation, lease) => ask(() => store.goLive(generation, lease)),
    drop: (generation, lease) => ask(() => store.drop(generation, lease)),
    acquire: (name, holder, milliseconds) => ask(() => store.acquire(name, holder, milliseconds)),
    renew: (lease, milliseconds) => ask(() => store.renew(lease, milliseconds)),
    release: (lease) => ask(() => store.release(lease))
  }
}

/** The clock of a process. It stands still once the process was killed. */
export const mishapClock = (clock: Clock, asking: Asking): Clock => {
  const alive = async (going: Promise<void>): Promise<void> => {
    await going
    if (asking.dead) await never
  }
  return {
    now: clock.now,
    wait: (milliseconds): Wait => {
      if (asking.dead) return { over: never, end: () => {} }
      const { over, end } = clock.wait(milliseconds)
      return { over: alive(over), end }
    },
    breathe: () => (asking.dead ? never : alive(clock.breathe()))
  }
}
