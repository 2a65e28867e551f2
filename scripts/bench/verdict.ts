import type { Quartiles } from './quartiles.ts'

/**
 * Judges if a goal was reached, or if the noise of the rounds hides it. `OutOfReach`: it was missed, and so it was by the
 * plainest code that does the same.
 */
export type Verdict = 'Reached' | 'Missed' | 'Open' | 'OutOfReach'

export type Bound = 'AtMost' | 'AtLeast'

/**
 * A goal is reached when both quartiles of the per-round ratios keep it, missed when neither does, and else left open.
 *
 * The quartiles of fifteen rounds are about the bounds between which the true median lies nineteen times in twenty. So a
 * goal that is called missed is missed beyond the noise.
 */
export const verdict = (bound: Bound, goal: number, { lower, upper }: Quartiles): Verdict => {
  const keeps = (ratio: number): boolean => (bound === 'AtMost' ? ratio <= goal : ratio >= goal)
  if (keeps(lower) && keeps(upper)) return 'Reached'
  return keeps(lower) || keeps(upper) ? 'Open' : 'Missed'
}
