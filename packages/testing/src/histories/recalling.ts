import type * as fc from 'fast-check'
import { Drawing } from './drawing.ts'

/** The first value of each arbitrary in the list that is being drawn. */
interface Memory {
  readonly values: Map<object, fc.Value<unknown>>
  /** One value in so many is another. */
  readonly others: number
}

/** Null where values are drawn independently. */
let memory: Memory | null = null

class Recalling<T> extends Drawing<T> {
  readonly #most: number

  constructor(drawn: fc.Arbitrary<T>, most: number) {
    super(drawn)
    this.#most = most
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<T> {
    const known = memory?.values.get(this)
    // Under this arbitrary there is what it has drawn.
    if (memory !== null && known !== undefined && random.nextInt(1, Math.min(memory.others, this.#most)) > 1)
      return known as fc.Value<T>
    const value = this.drawn.generate(random, bias)
    if (known === undefined && typeof value.value === 'string') memory?.values.set(this, value)
    return value
  }
}

/**
 * The same texts; in lists with a favourite, most are the first that was drawn. Values of other types stay as drawn.
 *
 * @param most at least one in so many is another
 */
export const recalling = <T>(drawn: fc.Arbitrary<T>, most = Infinity): fc.Arbitrary<T> => new Recalling(drawn, most)

/** The same table, in which texts are recalled. */
export const recallingAll = <Name extends string>(
  table: Readonly<Record<Name, fc.Arbitrary<unknown>>>
): Readonly<Record<Name, fc.Arbitrary<unknown>>> =>
  // Object.entries loses the names.
  Object.fromEntries(
    Object.entries<fc.Arbitrary<unknown>>(table).map(([name, drawn]) => [name, recalling(drawn)])
  ) as Record<Name, fc.Arbitrary<unknown>>

class Favouring<T> extends Drawing<T> {
  readonly #others: number

  constructor(drawn: fc.Arbitrary<T>, others: number) {
    super(drawn)
    this.#others = others
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<T> {
    const before = memory
    memory = { values: new Map(), others: this.#others }
    try {
      return this.drawn.generate(random, bias)
    } finally {
      memory = before
    }
  }
}

/**
 * The same lists, in which one identity of each kind is a favourite: what happens, mostly happens to it.
 *
 * @param others one identity in so many is another
 */
export const favouring = <T>(drawn: fc.Arbitrary<T>, others: number): fc.Arbitrary<T> => new Favouring(drawn, others)
