import type { Comparison } from '../../../scripts/bench/comparison.ts'

const name = (size: number): string => size.toLocaleString('en')

/**
 * The cost of one at each size, beside the first: whatever costs more late than early would make a record of a million
 * events unusable. The goal is how many times what it cost at the first size it may cost at the last.
 */
export const growth = (
  title: string,
  sizes: readonly [number, ...ReadonlyArray<number>],
  run: (size: number) => Promise<void>,
  goal: { readonly atMost?: number }
): Comparison => {
  const [first] = sizes
  return {
    title,
    contenders: Object.fromEntries(sizes.map((size) => [name(size), { run: () => run(size), units: size }])),
    reference: name(first),
    goals: goal.atMost === undefined ? [] : [{ contender: name(sizes.at(-1) ?? first), atMost: goal.atMost }],
    rounds: 7
  }
}
