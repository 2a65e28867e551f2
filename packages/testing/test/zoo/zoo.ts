import { type Beast, runsToCatch } from './beast.ts'
import { codecBeasts } from './codecs.ts'
import { deciderBeasts } from './deciders.ts'
import { logBeasts } from './logs.ts'
import { projectionBeasts } from './projections.ts'
import { storeBeasts } from './stores.ts'

/** All that is sabotaged, by what it is. */
export const zoo: Readonly<Record<string, ReadonlyArray<Beast>>> = {
  projections: projectionBeasts,
  deciders: deciderBeasts,
  codecs: codecBeasts,
  'event logs': logBeasts,
  'stores of views': storeBeasts
}

/** Fixed, so that the zoo says the same every day. */
export const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

/** How a law did at catching a beast, from each of the seeds. */
export interface Chase {
  readonly beast: Beast
  /** In which run it was caught; null: not at all. */
  readonly runs: ReadonlyArray<number | null>
  /** Until it was caught and told at its shortest, in milliseconds. */
  readonly times: ReadonlyArray<number>
}

/** Lets a law chase a beast from every seed. */
export const chase = async (beast: Beast): Promise<Chase> => {
  const tried: Array<{ readonly runs: number | null; readonly time: number }> = []
  for (const seed of seeds) {
    const start = performance.now()
    const runs = await runsToCatch(beast, seed)
    tried.push({ runs, time: performance.now() - start })
  }
  return { beast, runs: tried.map(({ runs }) => runs), times: tried.map(({ time }) => time) }
}

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Runs as the table tells them: the median, and the most. */
const runsTold = (runs: ReadonlyArray<number | null>): readonly [string, string] =>
  runs.includes(null)
    ? ['survives', `${runs.filter((each) => each === null).length} of ${runs.length}`]
    : [String(median(runs as ReadonlyArray<number>)), String(Math.max(...(runs as ReadonlyArray<number>)))]

/** A row of the table without its times, which differ from day to day. */
export const row = ({ beast: { sabotage, law }, runs }: Chase): string =>
  `| ${[sabotage, law, ...runsTold(runs)].join(' | ')} |`

/** The table of the zoo: for each beast the law that caught it, the runs that were needed, and how long it took. */
export const table = (chases: ReadonlyArray<Chase>): ReadonlyArray<string> => [
  '| sabotage | caught by the law | runs, median | runs, most | median time |',
  '| :-- | :-- | --: | --: | --: |',
  ...chases.map((each) => `${row(each)} ${median(each.times).toFixed(1)} ms |`)
]
