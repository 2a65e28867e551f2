import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
import type * as t from 'io-ts'
import type { AnyEvent } from './eventCodec.ts'
import type { StoredContent } from './storedEvent.ts'
import { type Validated, validate } from '../validation/violation.ts'

/** The name of one shape that the events of a type have, or once had. */
export interface Shape {
  readonly eventType: string
  readonly schemaVersion: number
}

/** The codec of a shape: an `EventCodec`, of today or of an earlier day. */
export type ShapeCodec = t.Mixed & Shape

/** What one event becomes: an event of this shape, or of one of these where the data tell which. */
export type StepTarget = ShapeCodec | (t.Mixed & { readonly types: ReadonlyArray<ShapeCodec> })

/** One step on the way from an old shape to the shapes of today. */
export interface Upcaster {
  readonly from: Shape
  /** For every event the step makes, the shapes it may have. */
  readonly to: ReadonlyArray<ReadonlyArray<Shape>>
  readonly upcast: (data: unknown) => Validated<ReadonlyArray<StoredContent>>
}

/** Version 0 is of no shape: a step that makes what it did not announce has made nothing that can be read. */
const inShapeOf = (shapes: ReadonlyArray<Shape>, { type, data }: AnyEvent): StoredContent => ({
  type,
  schemaVersion: shapes.find(({ eventType }) => eventType === type)?.schemaVersion ?? 0,
  data
})

/**
 * A step from an old shape. The old codec decodes what the step is given; what the step makes is JSON, and the codec
 * of the next shape decodes it.
 *
 * How many events it makes is fixed by `to`, whatever the data: one as a rule; none where an event type is dropped;
 * several where one event becomes several. So a correction in the old shape meets, part by part, what its original
 * became.
 *
 * @category events
 * @since 0.1.0
 * @example
 * import { eventCodec, upcaster, upcasterChain } from '@communique/kernel'
 * import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
 * import * as t from 'io-ts'
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
  upcast
}: {
  readonly from: From
  readonly to: To
  readonly upcast: (data: t.TypeOf<From>['data']) => { readonly [K in keyof To]: t.OutputOf<To[K]> }
}): Upcaster => {
  const decode = validate(from)
  const targets = to.map((target) =>
    ('types' in target ? target.types : [target]).map(({ eventType, schemaVersion }) => ({ eventType, schemaVersion }))
  )
  return {
    from: { eventType: from.eventType, schemaVersion: from.schemaVersion },
    to: targets,
    upcast: (data) =>
      F.pipe(
        decode({ type: from.eventType, data }),
        E.map((event: AnyEvent) => RA.zipWith(targets, upcast(event.data) as ReadonlyArray<AnyEvent>, inShapeOf))
      )
  }
}
