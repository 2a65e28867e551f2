/**
 * Everything that must hold, one line a step; each step is a script of package.json that can be run alone.
 * `pnpm test types lint` runs the steps of these names.
 */
import { rm } from 'node:fs/promises'
import manifest from '../package.json' with { type: 'json' }
import { root, run } from './run.ts'
import { addReports, noTests, readTestReport } from './steps/testReport.ts'

type Step = Extract<
  keyof typeof manifest.scripts,
  | 'types'
  | 'lint'
  | 'language'
  | 'surface'
  | 'arrows'
  | 'snippets'
  | 'evidence'
  | 'build'
  | 'consumers'
  | 'coverage'
  | 'uncounted'
  | 'laws'
  | 'engines'
  | 'embedded'
>

/**
 * Lanes run side by side, and their steps in order; each lane takes about as much of the processors as the others. Engines
 * mostly wait, and stand first, while all lanes have something to do.
 */
const lanes: ReadonlyArray<ReadonlyArray<Step>> = [
  ['laws'],
  ['embedded', 'coverage'],
  ['engines', 'uncounted'],
  ['build', 'surface', 'consumers', 'lint', 'types', 'snippets', 'arrows', 'evidence', 'language']
]

const ofVitest: ReadonlyArray<Step> = ['laws', 'engines', 'embedded', 'coverage', 'uncounted']
const reportOf = (step: Step): string | null => (ofVitest.includes(step) ? `${root}reports/${step}.vitest.json` : null)

const asked = process.argv.slice(2)
const steps = lanes.flat().filter((step) => asked.length === 0 || asked.includes(step))
const failed: Step[] = []
const absent: string[] = []
let tests = noTests

const take = async (step: Step): Promise<void> => {
  const report = reportOf(step)
  if (report !== null) await rm(report, { force: true })
  // The lanes keep the processors busy: a second worker would only load all modules once more.
  const more = report === null ? '' : `--maxWorkers=1 --reporter=default --reporter=json --outputFile.json='${report}'`
  const { ok, output, seconds } = await run('sh', ['-c', `${manifest.scripts[step]} ${more}`])
  if (report !== null) tests = addReports(tests, await readTestReport(report))
  // A step says so itself where it lacks what some of its checks need.
  absent.push(...(output.match(/^not run: .*$/gm) ?? []))
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`)
  if (ok) return
  failed.push(step)
  console.log(output.trimEnd())
}

const start = performance.now()
await Promise.all(
  lanes.map(async (lane) => {
    for (const step of lane) if (steps.includes(step)) await take(step)
  })
)

const { passed, failures, skipped } = tests
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`\n${steps.length - failed.length} of ${steps.length} steps in ${seconds} s`)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
// Repeated at the end: a long output is read from there, and may be cut before it.
for (const failure of failures) console.log(failure)
// A step that fails without a failing test, as types do, must not read as nothing failed.
console.log(`${passed} passed, ${Math.max(failures.length, failed.length)} failed`)
const missing = [...absent, ...skipped.map((name) => `not run: ${name}`)]
console.log(missing.length === 0 ? 'Everything was run.' : missing.join('\n'))
process.exitCode = failed.length > 0 || steps.length === 0 ? 1 : 0
