import * as fc from 'fast-check'

/** A part that is drawn for a member of a value. */
export interface Part<T> {
  readonly member: object
  /** Parts of one name are drawn alike. */
  readonly name: string
  readonly drawnBy: fc.Arbitrary<T>
}

interface DrawnPart<T> extends Part<T> {
  readonly drawn: fc.Value<T>
}

/** A value, with the parts that were drawn for it. */
class Drawn<Source, T> {
  readonly source: fc.Value<Source>
  readonly parts: ReadonlyArray<DrawnPart<T>>
  /** Numbers for parts that are new in a smaller value. */
  readonly random: fc.Random

  constructor(source: fc.Value<Source>, parts: ReadonlyArray<DrawnPart<T>>, random: fc.Random) {
    this.source = source
    this.parts = parts
    this.random = random
  }

  value(): fc.Value<ReadonlyArray<T>> {
    return new fc.Value(
      this.parts.map(({ drawn }) => drawn.value),
      this
    )
  }
}

class PartsFor<Source, T> extends fc.Arbitrary<ReadonlyArray<T>> {
  readonly #source: fc.Arbitrary<Source>
  readonly #partsOf: (source: Source) => ReadonlyArray<Part<T>>

  constructor(source: fc.Arbitrary<Source>, partsOf: (source: Source) => ReadonlyArray<Part<T>>) {
    super()
    this.#source = source
    this.#partsOf = partsOf
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<ReadonlyArray<T>> {
    const before = random.clone()
    const source = this.#source.generate(random, bias)
    const parts = this.#partsOf(source.value).map((part) => ({ ...part, drawn: part.drawnBy.generate(random, bias) }))
    return new Drawn(source, parts, before).value()
  }

  canShrinkWithoutContext(_value: unknown): _value is ReadonlyArray<T> {
    return false
  }

  shrink(_value: ReadonlyArray<T>, context: unknown): fc.Stream<fc.Value<ReadonlyArray<T>>> {
    // A value of this arbitrary has its own context.
    return new fc.Stream(this.#smaller(context as Drawn<Source, T>))
  }

  *#smaller({ source, parts, random }: Drawn<Source, T>): IterableIterator<fc.Value<ReadonlyArray<T>>> {
    for (const next of this.#source.shrink(source.value, source.context))
      yield new Drawn(next, this.#keptFor(next.value, parts, random.clone()), random).value()
    for (const [at, part] of parts.entries())
      for (const drawn of part.drawnBy.shrink(part.drawn.value, part.drawn.context))
        yield new Drawn(source, parts.with(at, { ...part, drawn }), random).value()
  }

  /** The parts of a smaller value: as they were drawn before, where their members are still there. */
  #keptFor(source: Source, before: ReadonlyArray<DrawnPart<T>>, random: fc.Random): ReadonlyArray<DrawnPart<T>> {
    const known = new Map(before.map((part) => [part.member, part]))
    return this.#partsOf(source).map((part) => {
      const kept = known.get(part.member)
      return kept?.name === part.name ? kept : { ...part, drawn: part.drawnBy.generate(random, undefined) }
    })
  }
}

/**
 * Lists of parts that are drawn for the members of a value, as by `chain`. Unlike there, the value goes on shrinking once a part
 * has been made smaller, and parts stay as they are where others are left out: a fault of a long history is shown in
 * a short one.
 */
export const partsFor = <Source, T>(
  source: fc.Arbitrary<Source>,
  partsOf: (source: Source) => ReadonlyArray<Part<T>>
): fc.Arbitrary<ReadonlyArray<T>> => new PartsFor(source, partsOf)
