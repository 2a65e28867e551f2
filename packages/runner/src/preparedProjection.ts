import { type AnyEvent, type StoredViewEntry, validate } from '@communique/kernel'
import {
  type AnyProjection,
  type Definition,
  follow,
  type Followed,
  type NotRestored,
  type OpenFold,
  type Plan,
  resume,
  type Step,
  viewStorage
} from '@communique/projections'
import { either as E, function as F } from 'fp-ts'
import * as t from 'io-ts'
import type { Fault, FaultPolicy } from './fault.ts'
import { storedResult } from './storedEntries.ts'

/** A plan, whatever it results in: that is between the plan and those who read its views. */
export interface AnyPlan<Event extends AnyEvent> {
  readonly open: (from: never, revisable: boolean) => OpenFold<Event, unknown, unknown>
  readonly checkpointOf: (result: never) => number
  readonly definitions: () => ReadonlyArray<Definition>
  readonly resultCodec: t.Mixed
}

/** What a runner can run: a projection, several `together`, or a `staged` one. */
export type Runnable<Event extends AnyEvent> = AnyProjection<Event> | AnyPlan<Event>

/** What a checkpoint says of how its views were made. */
export interface Fingerprint {
  readonly definitions: ReadonlyArray<Definition>
  readonly epoch: string
  readonly checkpoint: number
  /** The events that are not in the views although they stand before the cursor. */
  readonly setAside: ReadonlyArray<Fault>
}

const MadeByHead = t.type({ checkpoint: t.number, setAside: t.readonlyArray(t.UnknownRecord) }, 'MadeBy')

/** A projection as the runner runs it, what it results in being its own affair. */
export interface PreparedProjection<Event extends AnyEvent> {
  readonly projection: string
  readonly onFault: FaultPolicy
  readonly step: Step<Event, unknown, unknown>
  /** Before the first event: what goes on from it keeps the record. */
  readonly initial: Followed<Event, unknown, unknown>
  /** Before the first event: what goes on from it does not, and takes no correction. */
  readonly unrecorded: Followed<Event, unknown, unknown>
  readonly fingerprint: (epoch: string, checkpoint: number, setAside: ReadonlyArray<Fault>) => Fingerprint
  /** Goes on from what was stored; or says why it is to be made anew. */
  readonly resumed: (
    stored: { readonly fingerprint: unknown; readonly views: ReadonlyArray<StoredViewEntry> },
    epoch: string
  ) => E.Either<
    NotRestored,
    { readonly followed: Followed<Event, unknown, unknown>; readonly setAside: ReadonlyArray<Fault> }
  >
}

export const prepareProjection = <Event extends AnyEvent>(
  projection: string,
  runnable: Runnable<Event>,
  onFault: FaultPolicy
): PreparedProjection<Event> => {
  // A projection is as good as a plan to whatever takes either; the result stays within what is made here.
  const plan = runnable as unknown as Plan<Event, unknown, unknown>
  const step = follow(plan)
  const initial = step([])
  // The record is not at hand: whoever needs it follows anew (see `needsRecord`).
  const goingOn = (result: unknown) => resume(plan)(result, () => [])
  const { definitions } = viewStorage(plan, { epoch: '' }).store(initial.folded)
  return {
    projection,
    onFault,
    step,
    initial,
    unrecorded: goingOn(initial.folded),
    fingerprint: (epoch, checkpoint, setAside) => ({ definitions, epoch, checkpoint, setAside }),
    resumed: ({ fingerprint, views }, epoch) =>
      F.pipe(
        validate(MadeByHead)(fingerprint),
        E.mapLeft((violations): NotRestored => ({ type: 'NotAStoredView', violations })),
        E.flatMap(({ checkpoint, setAside, ...head }) =>
          F.pipe(
            viewStorage(plan, { epoch }).restore({
              ...head,
              checkpoint,
              folded: storedResult(initial.folded, views, checkpoint)
            }),
            E.map((result) => ({
              followed: goingOn(result),
              // They are kept as they were met.
              setAside: setAside as unknown as ReadonlyArray<Fault>
            }))
          )
        )
      )
  }
}
