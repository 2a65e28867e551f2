import {
  catchRejections,
  type AnyEvent,
  type LeaseStore,
  type ViewStore,
  type EventLog,
  type LogUnavailable
} from '@communique/kernel'
import type { either as E, taskEither as TE } from 'fp-ts'
import type { Clock } from './clock.ts'
import type { Doing, ViewsSaved } from './progress.ts'
import type { Slot } from './slot.ts'
import type { Teller } from './telemetry.ts'

/** How a runner goes about it, in events and milliseconds. */
export interface Settings {
  /** The name of this process, that no other has, for leases. */
  readonly holder: string
  readonly pageSize: number
  readonly pollEvery: number
  readonly leaseFor: number
  /** While catching up, views are saved no more often than this, and for at most a tenth of the time. */
  readonly saveEvery: number
}

/** All that running projections has to do with the world. */
export interface Ports {
  readonly log: EventLog
  readonly viewStore: ViewStore & LeaseStore
  readonly clock: Clock
  readonly teller: Teller
  readonly settings: Settings
  readonly viewsSaved: (saved: ViewsSaved) => void
}

/** Asks a store. One that rejects nevertheless has a bug, which is no reason to stop running. */
export const ask = <L, A>(task: () => TE.TaskEither<L, A>): Promise<E.Either<L | LogUnavailable, A>> =>
  catchRejections(task)()

const firstPause = 100
const longestPause = 10_000

/** Notes that something did not work, and when to try it again: later and later. */
export const troubled = <Event extends AnyEvent>(
  { clock, teller }: Pick<Ports, 'clock' | 'teller'>,
  slot: Slot<Event>,
  doing: Doing,
  { reason }: LogUnavailable
): void => {
  const attempts = (slot.trouble?.attempts ?? 0) + 1
  slot.trouble = { doing, reason, attempts }
  slot.tryAt = clock.now() + Math.min(longestPause, firstPause * 2 ** (attempts - 1))
  teller.retries(doing)
}

/** What did not work works again; other trouble there may be stays. */
export const worked = <Event extends AnyEvent>(slot: Slot<Event>, doing: Doing): void => {
  if (slot.trouble?.doing === doing) slot.trouble = null
}
