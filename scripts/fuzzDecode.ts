// Decodes generated inputs at every place where JSON from outside enters. None may throw.
//
//   node --conditions=@communique/source scripts/fuzzDecode.ts [--runs 1000000] [--seed 1] [--only 'scanned line']
import * as fc from 'fast-check'
import { parseArgs } from 'node:util'
import { entrances } from './hostileInputs.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() | 0) },
    only: { type: 'string' }
  }
})
const runs = Number(values.runs)
const seed = Number(values.seed)
const start = performance.now()

// A batch of its own seed at a time: a sample is held in memory.
const batch = 2_000
const chosen = entrances.filter(({ name }) => values.only === undefined || name === values.only)
const perEntrance = Math.ceil(runs / chosen.length)
let decoded = 0
for (const { name, input, decode } of chosen) {
  const outcomes = new Map<string, number>()
  for (let done = 0; done < perEntrance; done += batch) {
    const numRuns = Math.min(batch, perEntrance - done)
    for (const value of fc.sample(input, { seed: seed + done, numRuns })) {
      let outcome
      try {
        outcome = decode(value)
      } catch (error) {
        console.error(`${name} threw on ${JSON.stringify(value)} (--seed ${seed})`)
        throw error
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      decoded += 1
    }
  }
  console.log(name)
  for (const [outcome, count] of [...outcomes].toSorted(([, a], [, b]) => b - a).slice(0, 8))
    console.log(`  ${String(count).padStart(8)} ${outcome}`)
}
const seconds = (performance.now() - start) / 1000
console.log(`${decoded} inputs, none threw; seed ${seed}; ${seconds.toFixed(1)} s`)
