import type { AnyEvent, LogUnavailable } from '@communique/kernel'
import type { Doing } from '../progress.ts'
import type { Turn } from './state.ts'
import { backOff, type ProjectionWorker, relinquish } from './worker.ts'

/**
 * Gives up a projection whose lease ran out. That is reported until views are saved or another process has the lease: where
 * saving takes longer than a lease lasts, this one begins again for ever.
 */
const loseLease = <Event extends AnyEvent>(
  worker: ProjectionWorker<Event>,
  at: number,
  leaseFor: number
): ProjectionWorker<Event> => {
  const leasesLost = worker.leasesLost + 1
  const reason = `the lease of ${leaseFor} ms ran out before its work was done`
  return { ...relinquish(worker, at), leasesLost, trouble: { doing: 'Renew', reason, attempts: leasesLost } }
}

/** Tries again later where log or store failed, and gives the projection up where another process may have it. */
export const afterFailure = <Event extends AnyEvent>(
  { at, rules }: Pick<Turn<Event>, 'at' | 'rules'>,
  worker: ProjectionWorker<Event>,
  doing: Doing,
  failure: LogUnavailable | { readonly type: 'LeaseLost' | 'CheckpointMoved' | 'NoSuchGeneration' }
): ProjectionWorker<Event> => {
  switch (failure.type) {
    case 'LogUnavailable':
      return backOff(worker, doing, failure.reason, at)
    case 'LeaseLost':
      return loseLease(worker, at, rules.settings.leaseFor)
    case 'CheckpointMoved':
    case 'NoSuchGeneration':
      return relinquish(worker, at)
  }
}
