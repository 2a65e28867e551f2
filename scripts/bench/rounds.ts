import type { Comparison, Contender } from './comparison.ts'
import type { Costs } from './figures.ts'
import { type Instruments, reportedTurn, retainedTurn, timedTurn, type Turn } from './turn.ts'

/** Memory is the same each time, or nearly. */
const countedRounds = { time: 15, bytes: 5 }

/**
 * Lets the contenders of a comparison take turns: A B C, B C A, C A B … Whatever else the machine does then slows all of
 * them, and nobody always comes after the one that left the caches cold. One round more than count goes first.
 */
export const takeRounds = async (comparison: Comparison, instruments: Instruments): Promise<Costs> => {
  const { measures = 'time', isReported = false, rounds = countedRounds[measures] } = comparison
  const turnOf = async (contender: Contender): Promise<Turn> => {
    if (isReported) return reportedTurn(contender, measures)
    return measures === 'bytes' ? retainedTurn(contender, instruments) : timedTurn(contender, instruments)
  }
  const turns: Array<{ readonly turn: Turn; readonly costs: Array<number> }> = []
  const costs = new Map<string, Array<number>>()
  for (const [name, contender] of Object.entries(comparison.contenders)) {
    const own: Array<number> = []
    costs.set(name, own)
    turns.push({ turn: await turnOf(contender), costs: own })
  }
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % turns.length
    for (const { turn, costs } of [...turns.slice(first), ...turns.slice(0, first)]) {
      const cost = await turn()
      if (round > 0) costs.push(cost)
    }
  }
  return costs
}
