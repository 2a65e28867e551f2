import * as fc from 'fast-check'

/** The number of the run that a case is drawn for; null outside a law. */
let current: number | null = null

class Turn extends fc.Arbitrary<number> {
  generate(random: fc.Random): fc.Value<number> {
    return new fc.Value(current ?? random.nextInt(0, 2 ** 16), undefined)
  }

  canShrinkWithoutContext(_value: unknown): _value is number {
    return false
  }

  shrink(): fc.Stream<fc.Value<number>> {
    return fc.Stream.nil()
  }
}

/** The run of a law, so that what chance would leave out has its turn; elsewhere any number. */
export const turn: fc.Arbitrary<number> = new Turn()

/** A name of the run, for cases that are drawn once for several laws. */
export const nameOfTurn = (): string => String(current)

const atTurn = <T>(run: number | undefined, draw: () => T): T => {
  const before = current
  current = run ?? before
  try {
    return draw()
  } finally {
    current = before
  }
}

/** The same property; its cases are drawn by the number of the run, which a replay has as well. */
export const takingTurns = <Case, IsAsync extends boolean>(
  property: fc.IRawProperty<Case, IsAsync>
): fc.IRawProperty<Case, IsAsync> => ({
  isAsync: () => property.isAsync(),
  generate: (random, run) => atTurn(run, () => property.generate(random, run)),
  shrink: (value) => property.shrink(value),
  run: (drawn) => property.run(drawn),
  runBeforeEach: () => property.runBeforeEach(),
  runAfterEach: () => property.runAfterEach()
})

/** Cases as a law draws them. */
export const sampleInTurn = <Case>(
  cases: fc.Arbitrary<Case>,
  asked: { readonly seed: number; readonly numRuns: number }
): ReadonlyArray<Case> => {
  const drawn: fc.IRawProperty<[Case], false> = takingTurns(
    fc.property(cases, () => {}) as unknown as fc.IRawProperty<[Case], false>
  )
  return fc.sample(drawn, asked).map(([each]) => each)
}

/**
 * The same cases one after the other. The first of them, which are mostly enough, are drawn before the others.
 */
export function* sampledInTurn<Case>(
  cases: fc.Arbitrary<Case>,
  { seed, numRuns }: { readonly seed: number; readonly numRuns: number }
): Generator<Case> {
  let from = 0
  for (let to = Math.min(8, numRuns); from < numRuns; to = Math.min(to * 8, numRuns)) {
    yield* sampleInTurn(cases, { seed, numRuns: to }).slice(from)
    from = to
  }
}
