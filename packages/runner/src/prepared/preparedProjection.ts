import { type AnyEvent, sameJson, validate } from '@communique/kernel'
import type { StoredViewEntry } from '@communique/kernel/advanced'
import type { AnyProjection, Definition, NotRestored, OpenFold, Plan, Step } from '@communique/projections/advanced'
import { follow, type Followed, resume, viewStorage } from '@communique/projections'
import { either as E, function as F } from 'fp-ts'
import * as t from 'io-ts'
import type { RebuildReason } from '../progress.ts'
import type { FaultPolicy } from './fault.ts'
import { LastEvent } from './lastEvent.ts'
import { storedResult } from './storedEntries.ts'

/** A plan with any result: the result concerns the plan and the readers of its views alone. */
export interface AnyPlan<Event extends AnyEvent> {
  readonly open: (from: never, revisable: boolean) => OpenFold<Event, unknown, unknown>
  readonly checkpointOf: (result: never) => number
  readonly definitions: () => ReadonlyArray<Definition>
  readonly resultCodec: t.Mixed
}

/**
 * A projection that a runner can run, or several of them: `together` or `staged`.
 *
 * @category running
 * @since 0.1.0
 */
export type Runnable<Event extends AnyEvent> = AnyProjection<Event> | AnyPlan<Event>

const FingerprintCodec = t.type(
  {
    definitions: t.readonlyArray(t.UnknownRecord),
    /** The chain of upcasters that the events were read with. */
    reader: t.string,
    epoch: t.string,
    checkpoint: t.number,
    /** The last event that the views were made of. */
    last: LastEvent
  },
  'Fingerprint'
)

/**
 * The part of a checkpoint that says by what its views were made.
 *
 * @category running
 * @since 0.1.0
 */
export interface Fingerprint extends Omit<t.TypeOf<typeof FingerprintCodec>, 'definitions'> {
  readonly definitions: ReadonlyArray<Definition>
}

/** A projection as the runner runs it, whatever its result is. */
export interface PreparedProjection<Event extends AnyEvent> {
  readonly projection: string
  readonly onFault: FaultPolicy
  readonly step: Step<Event, unknown, unknown>
  /** The start of a generation that holds its record. */
  readonly initial: Followed<Event, unknown, unknown>
  /** The start of a generation that does not, and takes no correction. */
  readonly unrecorded: Followed<Event, unknown, unknown>
  readonly fingerprint: (epoch: string, checkpoint: number, last: LastEvent) => Fingerprint
  /** The reason why views with this fingerprint cannot be continued on a log of this epoch; `null`: they can. */
  readonly reasonAgainst: (fingerprint: unknown, epoch: string) => RebuildReason | null
  /** The fingerprint is of this definition, whatever the log and the reader were. */
  readonly hasDefinition: (fingerprint: unknown) => boolean
  /** Continues from stored views. */
  readonly resumed: (
    stored: { readonly fingerprint: unknown; readonly views: ReadonlyArray<StoredViewEntry> },
    epoch: string
  ) => E.Either<NotRestored, Followed<Event, unknown, unknown>>
}

/**
 * Prepares a projection.
 *
 * @param reader the fingerprint of the reader of its events (see `EventReader`).
 */
export const prepareProjection = <Event extends AnyEvent>(
  projection: string,
  runnable: Runnable<Event>,
  onFault: FaultPolicy,
  reader: string
): PreparedProjection<Event> => {
  // A projection is as good as a plan to every function that takes either; the result stays within this module.
  const plan = runnable as unknown as Plan<Event, unknown, unknown>
  const step = follow(plan)
  const initial = step([])
  // The record is not at hand: a generation that needs it starts over (see `restartWithRecord`).
  const continueFrom = (result: unknown) => resume(plan)(result, () => [])
  const { definitions } = viewStorage(plan, { epoch: '' }).store(initial.folded)
  const decode = validate(FingerprintCodec)
  const isOurs = (found: t.TypeOf<typeof FingerprintCodec>): boolean => sameJson(found.definitions, definitions)
  return {
    projection,
    onFault,
    step,
    initial,
    unrecorded: continueFrom(initial.folded),
    fingerprint: (epoch, checkpoint, last) => ({ definitions, reader, epoch, checkpoint, last }),
    reasonAgainst: (fingerprint, epoch) => {
      const decoded = decode(fingerprint)
      if (E.isLeft(decoded)) return 'NotStored'
      const found = decoded.right
      if (!isOurs(found)) return 'OtherDefinition'
      if (found.reader !== reader) return 'OtherReader'
      return found.epoch === epoch ? null : 'ForeignCursor'
    },
    hasDefinition: (fingerprint) => E.exists(isOurs)(decode(fingerprint)),
    resumed: ({ fingerprint, views }, epoch) =>
      F.pipe(
        decode(fingerprint),
        E.mapLeft((violations): NotRestored => ({ type: 'NotAStoredView', violations })),
        E.flatMap(({ checkpoint, ...head }) =>
          F.pipe(
            viewStorage(plan, { epoch }).restore({
              ...head,
              checkpoint,
              folded: storedResult(initial.folded, views, checkpoint)
            }),
            E.map(continueFrom)
          )
        )
      )
  }
}
