/**
 * Everything that must hold, one line a step. `pnpm test types lint` runs the named steps alone.
 *
 * Steps of one lane run one after another, the lanes side by side: the machine this is meant for has two cores.
 */
import { readFile, rm } from 'node:fs/promises'
import { root, run, tool } from './run.ts'

type Command = readonly [string, ReadonlyArray<string>]
interface Step {
  readonly name: string
  readonly command: Command
}

const vitestReport = `${root}reports/vitest.json`
const script = (name: string): Command => [
  process.execPath,
  ['--conditions=@communique/source', `${root}scripts/${name}.ts`]
]

const lanes: ReadonlyArray<ReadonlyArray<ReadonlyArray<Step>>> = [
  [
    [
      { name: 'types (TypeScript 7)', command: tool('typescript7/bin/tsc') },
      { name: 'types (neither Node nor DOM)', command: tool('typescript7/bin/tsc', '-p', 'tsconfig.pure.json') },
      { name: 'lint', command: tool('oxlint/bin/oxlint', '--type-aware') },
      { name: 'format', command: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
      { name: 'arrows', command: tool('dependency-cruiser/bin/dependency-cruiser.mjs', ...arrows()) },
      { name: 'docs examples', command: script('snippets') }
    ],
    [
      { name: 'types (TypeScript 6)', command: tool('typescript/bin/tsc') },
      { name: 'build', command: tool('tsup/dist/cli-default.js') },
      { name: 'packages and consumers', command: script('consumers') }
    ]
  ],
  [
    [
      {
        name: 'tests with coverage',
        command: tool(
          'vitest/vitest.mjs',
          'run',
          '--coverage',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${vitestReport}`
        )
      }
    ]
  ]
]

function arrows(): ReadonlyArray<string> {
  return ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'packages', 'examples', 'scripts']
}

const wanted = process.argv.slice(2)
const isWanted = ({ name }: Step): boolean => wanted.length === 0 || wanted.some((word) => name.includes(word))

const start = performance.now()
const failedSteps: string[] = []

const take = async (step: Step): Promise<void> => {
  const { ok, output, seconds } = await run(...step.command)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s`)
  if (ok) return
  failedSteps.push(step.name)
  console.log(output.trimEnd())
}

await rm(vitestReport, { force: true })
for (const group of lanes) {
  await Promise.all(
    group.map(async (lane) => {
      for (const step of lane.filter(isWanted)) await take(step)
    })
  )
}

/** What vitest counted; nothing when it did not run or died before it could say. */
const counted = async (): Promise<{ passed: number; failed: number }> => {
  try {
    const report = JSON.parse(await readFile(vitestReport, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const tests = await counted()
const steps = lanes.flat(2).filter(isWanted)
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`\n${steps.length - failedSteps.length} of ${steps.length} steps in ${seconds} s`)
if (failedSteps.length > 0) console.log(`failed: ${failedSteps.join(', ')}`)
// A failed step without a failed test, such as a type error, must not read as nothing failed.
console.log(`${tests.passed} passed, ${Math.max(tests.failed, failedSteps.length)} failed`)
process.exitCode = failedSteps.length > 0 ? 1 : 0
