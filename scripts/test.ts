/**
 * Everything that must hold, one line a step; each step is a script of package.json that can be run alone.
 * `pnpm test types lint` runs the steps of these names.
 */
import { readFile, rm } from 'node:fs/promises'
import { relative } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { root, run } from './run.ts'

type Step = 'types' | 'lint' | 'arrows' | 'snippets' | 'evidence' | 'build' | 'consumers' | 'coverage'

/** Lanes run side by side and their steps in order: the machine this is meant for has two cores. */
const groups: ReadonlyArray<ReadonlyArray<ReadonlyArray<Step>>> = [
  [
    ['types', 'lint', 'arrows', 'snippets', 'evidence'],
    ['build', 'consumers']
  ],
  // Vitest takes both cores, and a property that shares them may run out of time.
  [['coverage']]
]

const report = `${root}reports/vitest.json`
const more: Partial<Record<Step, string>> = {
  coverage: `--reporter=default --reporter=json --outputFile.json='${report}'`
}

const wanted = process.argv.slice(2)
const steps = groups.flat(2).filter((step) => wanted.length === 0 || wanted.includes(step))
const failed: Step[] = []

const take = async (step: Step): Promise<void> => {
  const { ok, output, seconds } = await run('sh', ['-c', `${manifest.scripts[step]} ${more[step] ?? ''}`])
  // Whether the text of the releases was at hand is worth a word.
  const remark = ok && step === 'evidence' ? `  ${output.trimEnd().split('\n').at(-1)}` : ''
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s${remark}`)
  if (ok) return
  failed.push(step)
  console.log(output.trimEnd())
}

interface Tests {
  readonly passed: number
  /** The failures, each with its file, its name and what it said. */
  readonly failures: ReadonlyArray<string>
}

/** What vitest reported; nothing when it did not run or died before it could say. */
const reportedTests = async (): Promise<Tests> => {
  try {
    const { numPassedTests, testResults } = JSON.parse(await readFile(report, 'utf8'))
    return { passed: numPassedTests, failures: testResults.flatMap(failuresOf) }
  } catch {
    return { passed: 0, failures: [] }
  }
}

interface FileResult {
  readonly name: string
  /** What kept the file from being run at all; often empty. */
  readonly message: string
  readonly assertionResults: ReadonlyArray<{
    readonly status: string
    readonly fullName: string
    readonly failureMessages: ReadonlyArray<string>
  }>
}

const failuresOf = ({ name, message, assertionResults }: FileResult): ReadonlyArray<string> => {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  const told = failed.map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')] as const)
  if (message !== '') told.push(['no test was run', message])
  return told.map(([what, why]) => {
    const lines = why.split('\n').filter((line) => !line.includes('/node_modules/'))
    return [`${relative(root, name)}: ${what}`, ...lines.slice(0, 20)].join('\n  ')
  })
}

const start = performance.now()
await rm(report, { force: true })
for (const lanes of groups) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) if (steps.includes(step)) await take(step)
    })
  )
}

const { passed, failures } = await reportedTests()
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`\n${steps.length - failed.length} of ${steps.length} steps in ${seconds} s`)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
// Said once more at the end: a long output is read from there, and may be cut before it.
for (const failure of failures) console.log(failure)
// A step that fails without a failing test, as types do, must not read as nothing failed.
console.log(`${passed} passed, ${Math.max(failures.length, failed.length)} failed`)
process.exitCode = failed.length > 0 || steps.length === 0 ? 1 : 0
