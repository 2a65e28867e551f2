/**
 * A value that a row has put away for the views.
 *
 * @category keeping
 * @since 0.1.0
 */
export interface Kept<Value> {
  /** The value, equal to what was put away. */
  readonly read: () => Value
}

/**
 * Puts a value of plain JSON away: as it is, or packed, as the projection says (`Projection.packed`).
 *
 * @category keeping
 * @since 0.1.0
 */
export type Keep = <Value>(value: Value) => Kept<Value>

class AsItIs<Value> implements Kept<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  read(): Value {
    return this.#value
  }
}

/** Puts values away as they are. */
export const keepAsItIs: Keep = (value) => new AsItIs(value)
