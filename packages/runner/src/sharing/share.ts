import type { Cursor, EventLog, EventReader, AnyEvent, LogUnavailable } from '@communique/kernel'
import type { AnyProjection } from '@communique/projections/advanced'
import type { StoredViewEntry } from '@communique/kernel/advanced'
import type { either as E } from 'fp-ts'
import type { ProjectionStopped } from '../contract.ts'
import type { LastEvent } from '../prepared/lastEvent.ts'
import type { Clock } from '../running/clock.ts'
import type { Limited } from '../running/inspected.ts'
import type { Keep, NotOursAnyMore } from './keptLease.ts'

/** A share of a rebuild. */
export interface Share {
  /** Its number, from 0, and the number of all shares. */
  readonly index: number
  readonly of: number
  /** The place in the log up to which all shares are made. */
  readonly upTo: Cursor
  /** The identities that no share can judge alone, where the log is divided. */
  readonly apart: ReadonlyArray<string>
}

/** A share that was made, before it is saved. */
export interface MadeShare {
  /** Its rows, each put together when it is reached. */
  readonly rows: Iterable<StoredViewEntry>
  /** The last event that it was made of, and the checkpoint of its fold. */
  readonly last: LastEvent
  readonly checkpoint: number
}

/** The surroundings in which a share is made. */
export interface ShareSetup<Event extends AnyEvent, Name extends string> {
  readonly log: EventLog
  readonly read: EventReader<Event>
  readonly clock: Clock
  readonly limited: Limited
  readonly name: Name
  readonly projection: AnyProjection<Event>
  readonly pageSize: number
  readonly share: Share
  readonly keep: Keep
}

/** The outcome of the setup of a share. */
export type Made<Name extends string> = Promise<
  E.Either<NotOursAnyMore | ProjectionStopped<Name> | LogUnavailable, MadeShare>
>
