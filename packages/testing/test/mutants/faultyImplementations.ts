import * as fc from 'fast-check'
import { accountMutants } from '../reducers/accounts.ts'
import { boardMutants } from '../reducers/boards.ts'
import { cartMutants } from '../reducers/carts.ts'
import { oracleMutants } from '../reducers/onlyOracles.ts'
import { projectorMutants } from '../reducers/projectors.ts'
import { type Mutant, refusalOf } from './mutant.ts'
import { codecMutants } from './codecs.ts'
import { deciderMutants } from './deciders.ts'
import { logMutants } from './logs.ts'
import { projectionMutants } from './projections.ts'
import { storeMutants } from './stores.ts'

/** All faulty implementations, by the kind of thing that is faulty. */
export const faultyImplementations: Readonly<Record<string, ReadonlyArray<Mutant>>> = {
  projections: projectionMutants,
  deciders: deciderMutants,
  codecs: codecMutants,
  'event logs': logMutants,
  'stores of views': storeMutants,
  'reducers of documents, as of Emmett': cartMutants,
  'reducers of aggregates, as of Castore': accountMutants,
  'reducers of one state, as of Redux': boardMutants,
  'projectors with a store': projectorMutants,
  'reducers that only an oracle refuses': oracleMutants
}

/** The seeds from one to this number: fixed, so that the outcome is the same every day. */
export const seedsUpTo = (count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, index) => index + 1)

/** Checks without looking for the least case. */
export const withoutShrinking = async <A>(check: () => Promise<A>): Promise<A> => {
  const before = fc.readConfigureGlobal()
  fc.configureGlobal({ ...before, endOnFailure: true })
  try {
    return await check()
  } finally {
    fc.configureGlobal(before)
  }
}

/** The outcome of checking one mutant from several seeds. */
export interface Detection {
  readonly mutant: Mutant
  /** The run that caught it, from each seed; null: it survived. */
  readonly runs: ReadonlyArray<number | null>
  /** Milliseconds until it was caught and its case was the least. */
  readonly times: ReadonlyArray<number>
}

/** Checks the law of a mutant from each seed. */
export const detect = async (mutant: Mutant, seeds: ReadonlyArray<number>): Promise<Detection> => {
  const tried: Array<{ readonly runs: number | null; readonly time: number }> = []
  for (const seed of seeds) {
    const start = performance.now()
    const refusal = await refusalOf(mutant, { seed })
    tried.push({ runs: refusal?.fault.runs ?? null, time: performance.now() - start })
  }
  return { mutant, runs: tried.map(({ runs }) => runs), times: tried.map(({ time }) => time) }
}

const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** The columns of the table that count runs: the median and the most, or in how many seeds the mutant survived. */
export const runColumns = (runs: ReadonlyArray<number | null>): readonly [string, string] => {
  const caught = runs.filter((each) => each !== null)
  return caught.length < runs.length
    ? ['survives', `${runs.length - caught.length} of ${runs.length}`]
    : [String(median(caught)), String(Math.max(...caught))]
}

/** A table of mutants: the law that caught each, the runs that it needed, and the time. */
export const table = (detections: ReadonlyArray<Detection>): ReadonlyArray<string> => [
  '| fault | caught by the law | runs, median | runs, most | median time |',
  '| :-- | :-- | --: | --: | --: |',
  ...detections.map(
    ({ mutant: { sabotage, law }, runs, times }) =>
      `| ${[sabotage, law, ...runColumns(runs), `${median(times).toFixed(1)} ms`].join(' | ')} |`
  )
]
