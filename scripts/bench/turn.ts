import type { Contender } from './comparison.ts'

/** A contender's turn in a round; gives what it cost a unit. */
export type Turn = () => Promise<number>

/** The environment of a measurement; a test has its own. */
export interface Instruments {
  /** Milliseconds. */
  readonly now: () => number
  /** Before a turn, so that nobody pays for what another left behind. */
  readonly collectGarbage: () => void
  /** Bytes in use once nothing is left to collect, of the heap and beside it. */
  readonly retained: () => number
}

/** Shorter turns measure the clock. */
const shortest = 2
/** The time to run before anything counts, so that the engine has compiled the code. */
const warmUp = 100

// What was computed last is looked at by nobody, but an engine cannot know that.
let last: unknown = null

const repeat = async (run: () => unknown, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    last = run()
    if (last instanceof Promise) last = await last
  }
}

/**
 * Microseconds a unit. A short run is repeated within the turn, as often as it takes for the turn to last; how often is
 * found out while warming up, which this does first.
 */
export const timedTurn = async ({ run, units = 1 }: Contender, { now, collectGarbage }: Instruments): Promise<Turn> => {
  let repetitions = 1
  const turn = async (): Promise<number> => {
    last = null
    collectGarbage()
    const start = now()
    await repeat(run, repetitions)
    return now() - start
  }
  for (let spent = 0; spent < warmUp;) {
    const took = await turn()
    spent += Math.max(took, 0.01)
    if (took < shortest) repetitions = Math.ceil(repetitions * Math.min(10, Math.max(2, shortest / took)))
  }
  return async () => ((await turn()) * 1_000) / (repetitions * units)
}

/** Bytes a unit that what a run returns keeps from the collector. */
export const retainedTurn = ({ run, units = 1 }: Contender, { retained }: Instruments): Turn => {
  return async () => {
    last = null
    const before = retained()
    await repeat(run, 1)
    return (retained() - before) / units
  }
}

/** Microseconds or bytes a unit, as a run itself gives them in milliseconds or bytes. */
export const reportedTurn = ({ run, units = 1 }: Contender, measures: 'time' | 'bytes'): Turn => {
  return async () => {
    const cost = await run()
    if (typeof cost !== 'number') throw new TypeError(`no figure was reported, but ${String(cost)}`)
    return (measures === 'time' ? cost * 1_000 : cost) / units
  }
}
