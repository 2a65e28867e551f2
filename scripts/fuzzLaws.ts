/**
 * Runs the properties from random seeds, which `pnpm test` runs from one seed only. Prints each seed with its failures, and
 * how to see their cases again.
 *
 * pnpm fuzz:laws [--rounds 20] [--seed 7] [--project laws --project property] [file…]
 */
import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { root, run } from './run.ts'
import { readTestReport } from './steps/testReport.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    /** The first seed; those of the further rounds follow from it. */
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    project: { type: 'string', multiple: true, default: ['laws', 'property'] }
  }
})

const rounds = Number(values.rounds)
const first = Number(values.seed)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`Not a number of rounds: ${values.rounds}`)
if (!Number.isInteger(first)) throw new Error(`Not a seed: ${values.seed}`)

const report = `${root}reports/fuzz.${process.pid}.vitest.json`
const projects = values.project.flatMap((each) => ['--project', each])
let failed = 0
for (let round = 0; round < rounds; round++) {
  const seed = (first + Math.imul(round, 0x9e3779b1)) | 0
  const args = ['run', ...projects, '--reporter=json', `--outputFile.json=${report}`, ...positionals]
  const { ok, output, seconds } = await run('env', [`COMMUNIQUE_SEED=${seed}`, 'vitest', ...args])
  const { passed, failures } = await readTestReport(report)
  await rm(report, { force: true })
  const isGreen = ok && passed > 0
  if (!isGreen) failed += 1
  console.log(`${isGreen ? 'ok    ' : 'FAILED'} seed ${seed}: ${passed} passed in ${seconds.toFixed(0)} s`)
  for (const failure of failures) console.log(failure)
  // Where it failed without a failing test, its output says why.
  if (!isGreen && failures.length === 0) console.log(output.trimEnd())
}
console.log(`${rounds - failed} of ${rounds} seeds passed`)
if (failed > 0) process.exitCode = 1
