import type { FaultReport } from '../../packages/postgres/test/faults/account.ts'

/** The outcome of one fault in several runs together. Notes stand beside each other. */
export const allRounds = ([first, ...others]: readonly [FaultReport, ...ReadonlyArray<FaultReport>]): FaultReport =>
  others.reduce((sum, next): FaultReport => {
    const notes = [sum.note, next.note].filter((note) => note !== undefined)
    const hasViews = sum.unequal !== undefined || next.unequal !== undefined
    return {
      fault: next.fault,
      engine: next.engine,
      rounds: sum.rounds + next.rounds,
      acknowledged: sum.acknowledged + next.acknowledged,
      lost: sum.lost + next.lost,
      doubled: sum.doubled + next.doubled,
      misplaced: sum.misplaced + next.misplaced,
      ...(hasViews && { unequal: (sum.unequal ?? 0) + (next.unequal ?? 0) }),
      ...(notes.length > 0 && { note: notes.join('; ') })
    }
  }, first)
