import * as fc from 'fast-check'

/** An arbitrary whose values another one draws, and shrinks as its own. */
export abstract class Drawing<T> extends fc.Arbitrary<T> {
  protected readonly drawn: fc.Arbitrary<T>

  constructor(drawn: fc.Arbitrary<T>) {
    super()
    this.drawn = drawn
  }

  canShrinkWithoutContext(value: unknown): value is T {
    return this.drawn.canShrinkWithoutContext(value)
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.drawn.shrink(value, context)
  }
}
