import * as fc from 'fast-check'
import { copyOf } from '../failure/copyOf.ts'
import { Drawing } from './drawing.ts'
import { nameOfTurn } from './turn.ts'

type Values = Map<string, fc.Value<unknown>>

/** The arbitraries used last, with what they have drawn: laws of one subject are checked one after the other. */
let latest: ReadonlyArray<{ readonly of: object; readonly values: Values }> = []

const valuesOf = (of: object): Values => {
  const known = latest.find((each) => each.of === of)
  if (known !== undefined) return known.values
  const values: Values = new Map()
  // A subject has two at most.
  latest = [{ of, values }, ...latest.slice(0, 1)]
  return values
}

/** Draws from numbers of its own, so that later draws do not depend on it. */
class Apart<T> extends fc.Arbitrary<T> {
  readonly #drawn: fc.Arbitrary<T>
  readonly #bias: number | undefined
  #value: fc.Value<T> | null = null

  constructor(drawn: fc.Arbitrary<T>, bias: number | undefined) {
    super()
    this.#drawn = drawn
    this.#bias = bias
  }

  generate(random: fc.Random): fc.Value<T> {
    return (this.#value = this.#drawn.generate(random, this.#bias))
  }

  canShrinkWithoutContext(_value: unknown): _value is T {
    return false
  }

  shrink(): fc.Stream<fc.Value<T>> {
    return fc.Stream.nil()
  }

  /** The value for this seed, with what it needs to shrink. */
  from(seed: number): fc.Value<T> {
    fc.sample(this, { seed, numRuns: 1 })
    // It was drawn just now.
    return this.#value as fc.Value<T>
  }
}

class DrawnOnce<T> extends Drawing<T> {
  generate(random: fc.Random, bias: number | undefined): fc.Value<T> {
    const seed = random.nextInt()
    const values = valuesOf(this.drawn)
    const name = `${seed} ${bias} ${nameOfTurn()}`
    const known = values.get(name)
    // Under this name there is what this arbitrary has drawn.
    if (known !== undefined) return known as fc.Value<T>
    const value = new Apart(this.drawn, bias).from(seed)
    values.set(name, value)
    return value
  }
}

/**
 * The same values, drawn once for all laws that try the same cases: drawing them takes longer than most checks. They must
 * be frozen.
 */
export const drawnOnce = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T> => new DrawnOnce(drawn)

/** The same, where code under test may change what it is given: each law has copies of its own. */
export const drawnOnceAndCopied = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T> => drawnOnce(drawn).map(copyOf)
