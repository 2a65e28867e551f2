import type { Lease, LeaseStore, LogUnavailable } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { Clock } from '../running/clock.ts'
import type { Limited } from '../running/inspected.ts'

/** The share belongs to another process, or is of views that are not made any more. */
export interface NotOursAnyMore {
  readonly type: 'NotOursAnyMore'
}

export const notOursAnyMore: NotOursAnyMore = { type: 'NotOursAnyMore' }

/** Keeps the leases of a share while it is being done; to be called often. */
export type Keep = () => Promise<E.Either<NotOursAnyMore | LogUnavailable, void>>

/** @param renewCommon takes the lease anew that all processes hold in common, so that no runner begins meanwhile. */
export const keptLease = ({
  viewStore,
  clock,
  limited,
  leaseFor,
  lease,
  renewCommon
}: {
  readonly viewStore: LeaseStore
  readonly clock: Clock
  readonly limited: Limited
  readonly leaseFor: number
  readonly lease: Lease
  readonly renewCommon: () => Promise<E.Either<{ readonly type: string } | LogUnavailable, unknown>>
}): Keep => {
  let renewAt = clock.now() + leaseFor / 3
  return async () => {
    if (clock.now() < renewAt) return E.right(undefined)
    renewAt = clock.now() + leaseFor / 3
    const renewed = await limited(() => viewStore.renew(lease, leaseFor))
    if (E.isLeft(renewed)) return renewed.left.type === 'LogUnavailable' ? E.left(renewed.left) : E.left(notOursAnyMore)
    // Where a runner has the projection after all, it drops what was begun, and the next save finds nothing.
    await renewCommon()
    return E.right(undefined)
  }
}
