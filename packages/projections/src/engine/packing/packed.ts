/**
 * A value that a row has put away for the views.
 *
 * @category keeping
 * @since 0.1.0
 */
export interface Packed<Value> {
  /** The value, equal to what was put away. */
  readonly read: () => Value
}

/**
 * Puts a value of plain JSON away: as it is, or packed, as the projection says (`Projection.packed`). A row gets it,
 * for what views are to show of an event once they are read.
 *
 * Laws: the value read equals the value packed; a packed projection shows what it shows unpacked (`projectionLaws`: "packed,
 * it shows the same"). A date object, a getter or a function is no JSON and is lost in packing.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, effectiveHistory, inMemoryEventLog, type CooperationEvent } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { fold, type Projection, sequence, type Sequence } from '@communique/projections'
 * import { packAsIs, type Packed } from '@communique/projections/advanced'
 *
 * interface Held { readonly position: number; readonly facts: Packed<CooperationEvent['data']> }
 * interface Meetings { readonly held: ReadonlyArray<{ readonly position: number; readonly facts:
 * CooperationEvent['data'] }> }
 * const meetings: Projection<CooperationEvent, Meetings, { readonly held: Sequence<Held> }, Held> = {
 *   name: 'meetings',
 *   version: 1,
 *   keys: () => ['all'],
 *   routing: 'ByEvent',
 *   prepare: ({ position, data }, pack) => ({ position, facts: pack(data) }),
 *   initialView: {
 *     held: sequence((a: Held, b: Held) => a.position - b.position, {
 *       shown: ({ position, facts }) => ({ position, facts: facts.read() }),
 *       stored: ({ position, facts }) => ({ position, facts: packAsIs(facts) })
 *     })
 *   },
 *   when: { MeetingHeld: ({ held }, _event, _key, prepared) => held.insert(prepared) }
 * }
 * const believed = effectiveHistory(must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))()))
 *
 * assert.deepEqual(fold({ ...meetings, packed: true })(believed).views, fold(meetings)(believed).views)
 * @category keeping
 * @since 0.1.0
 */
export type Pack = <Value>(value: Value) => Packed<Value>

class AsItIs<Value> implements Packed<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  read(): Value {
    return this.#value
  }
}

/**
 * Puts values away as they are: for members that are made from views stored as JSON, and for rows that are made without
 * a fold.
 *
 * @category keeping
 * @since 0.1.0
 */
export const packAsIs: Pack = (value) => new AsItIs(value)
