import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
import type * as t from 'io-ts'
import type { AnyEvent } from './eventCodec.ts'
import type { StoredContent } from './storedEvent.ts'
import { type Validated, validate } from '../validation/violation.ts'

/** A shape of the events of a type: the type and a version. */
export interface Shape {
  readonly eventType: string
  readonly schemaVersion: number
}

/** The codec of a current or earlier shape, such as an `EventCodec`. */
export type ShapeCodec = t.Mixed & Shape

/** The shape that a step produces, or several shapes among which the data decide. */
export type StepTarget = ShapeCodec | (t.Mixed & { readonly types: ReadonlyArray<ShapeCodec> })

/** One step from an old shape towards the current shapes. */
export interface Upcaster {
  readonly from: Shape
  /** The possible shapes of every event that the step produces. */
  readonly to: ReadonlyArray<ReadonlyArray<Shape>>
  readonly upcast: (data: unknown) => Validated<ReadonlyArray<StoredContent>>
  /** Stands for its function in the fingerprint of a reader: the text, and what it makes of the samples. */
  readonly behaviour: ReadonlyArray<unknown>
}

/** Version 0 belongs to no shape, so an event that the step did not announce cannot be read. */
const inShapeOf = (shapes: ReadonlyArray<Shape>, { type, data }: AnyEvent): StoredContent => ({
  type,
  schemaVersion: shapes.find(({ eventType }) => eventType === type)?.schemaVersion ?? 0,
  data
})

/**
 * Makes a step from an old shape. The old codec decodes the input; the output is JSON, which the codec of the next shape
 * decodes.
 *
 * Stored views are rebuilt when a step changes: it is known by the text of its function, which does not hold the functions
 * and tables that it calls. Where it calls any, give `samples`, data of the old shape that reach each of them: what the
 * step makes of the samples belongs to its fingerprint.
 *
 * The number of events is fixed by `to`, whatever the data: one as a rule; none where an event type is dropped; several
 * where an event is split. A correction in the old shape is therefore split into the same parts as its original.
 *
 * @category events
 * @since 0.1.0
 * @example
 * import { eventCodec, upcaster, upcasterChain } from '@communique/kernel'
 * import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
 * import * as t from 'io-ts'
 * import assert from 'node:assert/strict'
 *
 * const LetterSentV1 = eventCodec('LetterSent', 1, t.type({ to: t.string }))
 * const LetterSent = eventCodec('LetterSent', 2, t.type({ addressee: t.string }))
 *
 * const step = upcaster({
 *   from: LetterSentV1,
 *   to: [LetterSent],
 *   upcast: ({ to }) => [{ type: 'LetterSent', data: { addressee: to } }]
 * })
 * const chain = upcasterChain({ current: { LetterSent: 2 }, steps: [step] })
 * assert.deepEqual(E.isRight(chain), true)
 * assert.deepEqual(step.upcast({ to: 'the ministry' }), E.right([{ type: 'LetterSent', schemaVersion: 2, data: { addressee: 'the ministry' } }]))
 */
export const upcaster = <From extends ShapeCodec, const To extends ReadonlyArray<StepTarget>>({
  from,
  to,
  upcast,
  samples = []
}: {
  readonly from: From
  readonly to: To
  readonly upcast: (data: t.TypeOf<From>['data']) => { readonly [K in keyof To]: t.OutputOf<To[K]> }
  readonly samples?: ReadonlyArray<t.OutputOf<From>['data']>
}): Upcaster => {
  const decode = validate(from)
  const targets = to.map((target) =>
    ('types' in target ? target.types : [target]).map(({ eventType, schemaVersion }) => ({ eventType, schemaVersion }))
  )
  const step = (data: unknown): Validated<ReadonlyArray<StoredContent>> =>
    F.pipe(
      decode({ type: from.eventType, data }),
      E.map((event: AnyEvent) => RA.zipWith(targets, upcast(event.data) as ReadonlyArray<AnyEvent>, inShapeOf))
    )
  return {
    from: { eventType: from.eventType, schemaVersion: from.schemaVersion },
    to: targets,
    behaviour: [upcast.toString(), ...samples.map(step)],
    upcast: step
  }
}
