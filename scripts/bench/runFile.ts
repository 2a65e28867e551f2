// Runs the comparisons of one bench file, in a process of its own: what one file leaves in the engine slows no other.
//
//   node --conditions=@communique/source --expose-gc scripts/bench/runFile.ts packages/core/bench/x.bench.ts
import { pathToFileURL } from 'node:url'
import type { Comparison } from './comparison.ts'
import { faultsOf, figuresOf } from './figures.ts'
import { comparisonReport } from './report.ts'
import { takeRounds } from './rounds.ts'
import type { Instruments } from './turn.ts'

const { gc } = globalThis
if (gc === undefined) throw new Error('garbage is to be collected between turns: start Node with --expose-gc')

/** Typed arrays stand beside the heap. */
const inUse = (): number => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

// A collection of the whole heap also takes the shapes without any object left, and the code compiled for them with
// it: a loop that makes such objects then took a quarter longer. So that is done only where much was left behind.
const much = 64_000_000
let cleaned = 0

const instruments: Instruments = {
  now: () => performance.now(),
  collectGarbage: () => {
    gc({ type: 'minor' })
    if (inUse() < cleaned + much) return
    gc()
    cleaned = inUse()
  },
  retained: () => {
    // What finalizers let go of, the second collection takes.
    gc()
    gc()
    return inUse()
  }
}

const [file = ''] = process.argv.slice(2)
const { default: exported }: { readonly default: unknown } = await import(pathToFileURL(file).href)
// Whatever else a bench file may export as its default is a bug of that file, and throws below. A generator makes the
// next comparison, and what it needs, when the one before is done.
const comparisons = (await (typeof exported === 'function' ? exported() : exported)) as
  Iterable<Comparison> | AsyncIterable<Comparison>

for await (const comparison of comparisons) {
  const faults = faultsOf(comparison)
  if (faults.length > 0) throw new Error(`${comparison.title}: ${faults.join(', ')}`)
  const figures = figuresOf(comparison, await takeRounds(comparison, instruments))
  console.log(`\n${comparisonReport(figures)}`)
  process.send?.(figures)
}
// Engines that a bench file started may still hold the process.
process.disconnect?.()
