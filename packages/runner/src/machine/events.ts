import type {
  AnyEvent,
  Checkpoint,
  CheckpointMoved,
  Cursor,
  ForeignCursor,
  Head,
  Lease,
  LeaseHeld,
  LeaseLost,
  LogUnavailable,
  Page
} from '@communique/kernel'
import type { NoSuchGeneration, SetAsideEvent, ViewsAtCheckpoint } from '@communique/kernel/advanced'
import type { either as E } from 'fp-ts'
import type { ViewsSaved } from '../progress.ts'
import type { LastEvent } from '../prepared/lastEvent.ts'
import type { DecodedPage } from '../running/decodedPage.ts'
import type { Measure } from '../running/instrumentation.ts'

/** Views to be saved: those in which a result differs from the one that was saved last. */
export interface SaveAsk {
  readonly type: 'Save'
  readonly projection: string
  readonly generation: string
  readonly cursor: Cursor
  readonly fingerprint: unknown
  readonly revision: number
  readonly lease: Lease
  readonly before: unknown
  readonly after: unknown
  readonly setAside: ReadonlyArray<SetAsideEvent>
  readonly resetSetAside: boolean
}

/** A request to log or store. */
export type Ask =
  | { readonly type: 'Acquire'; readonly projection: string }
  | { readonly type: 'Renew' | 'Release'; readonly lease: Lease }
  | { readonly type: 'Inspect'; readonly projection: string }
  | { readonly type: 'Load'; readonly checkpoint: Checkpoint }
  | {
      readonly type: 'Drop' | 'GoLive'
      readonly projection: string
      readonly generation: string
      readonly lease: Lease
    }
  | { readonly type: 'CountCorrections' }
  | { readonly type: 'Count'; readonly generation: string; readonly cursor: Cursor | null }
  | SaveAsk
  | {
      readonly type: 'ReadPage'
      readonly cursor: Cursor | null
      /** The last event before the cursor. Where the log has another one there, the cursor is foreign. */
      readonly last: LastEvent
    }
  | { readonly type: 'ReadHead' }

/** The checkpoints of a projection, and the end of the log, which was read after them. */
export interface Inspection {
  readonly checkpoints: ReadonlyArray<Checkpoint>
  /** The generations whose last event is not on record, or not where it was. */
  readonly displaced: ReadonlyArray<string>
  readonly head: Head
}

/** Views that are stored, and the number of events that they are without. */
export interface Stored extends ViewsAtCheckpoint {
  readonly setAside: number
}

/** The answer to a request; each request is answered, in time or by `LogUnavailable`. */
export type Answer =
  | { readonly to: 'Acquire'; readonly result: E.Either<LeaseHeld | LogUnavailable, Lease> }
  | { readonly to: 'Renew'; readonly result: E.Either<LeaseLost | LogUnavailable, Lease> }
  | { readonly to: 'Release' }
  | { readonly to: 'Inspect'; readonly result: E.Either<LogUnavailable, Inspection> }
  | { readonly to: 'Load'; readonly checkpoint: Checkpoint; readonly result: E.Either<LogUnavailable, Stored | null> }
  | { readonly to: 'Drop'; readonly result: E.Either<LeaseLost | LogUnavailable, void> }
  | {
      readonly to: 'GoLive'
      readonly generation: string
      readonly result: E.Either<NoSuchGeneration | LeaseLost | LogUnavailable, unknown>
    }
  | { readonly to: 'CountCorrections'; readonly result: E.Either<unknown, number> }
  | { readonly to: 'Count'; readonly generation: string; readonly result: E.Either<unknown, number> }
  | {
      readonly to: 'Save'
      readonly generation: string
      readonly result: E.Either<CheckpointMoved | LeaseLost | LogUnavailable, unknown>
      /** The keys of the views that were saved or removed. */
      readonly changed: ReadonlyArray<string>
    }
  | { readonly to: 'ReadPage'; readonly result: E.Either<LogUnavailable | ForeignCursor, Page> }
  | { readonly to: 'ReadHead'; readonly result: E.Either<LogUnavailable, Head> }

/** An event of the machine, with the time at which it occurred. */
export type MachineEvent<Event extends AnyEvent> = { readonly at: number } & (
  | { readonly type: 'Started' | 'StopRequested' }
  /** Something may have been appended, or a caller waits for views. */
  | { readonly type: 'Woken' }
  | { readonly type: 'TimePassed' }
  | { readonly type: 'RebuildRequested' | 'RetryRequested'; readonly projection: string }
  | { readonly type: 'Answered'; readonly request: number; readonly answer: Answer }
  | { readonly type: 'Decoded'; readonly request: number; readonly page: DecodedPage<Event> }
)

/** An effect for the interpreter to carry out. */
export type Effect =
  | {
      readonly type: 'Ask'
      readonly request: number
      /** The time limit of the answer, in milliseconds. */
      readonly within: number
      readonly ask: Ask
    }
  /** Decode a page, after the requests that were made with it have left. */
  | { readonly type: 'Decode'; readonly request: number; readonly page: Page }
  | { readonly type: 'NotifyViewsSaved'; readonly saved: ViewsSaved }
  | { readonly type: 'Measure'; readonly measure: Measure }
  /** The runner has stopped. */
  | { readonly type: 'Ended' }
