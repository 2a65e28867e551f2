/**
 * Runs the benchmarks, every `*.bench.ts` of the packages and the examples, one process a file.
 *
 *   pnpm bench [name…] [--json FILE]
 *
 * A name chooses the files whose path contains it. The contenders of a comparison take turns, and each is compared with
 * its reference within the round. A goal is missed when three quarters of the rounds miss it, which fails the command;
 * when the quartiles stand on both sides of the goal, the noise leaves it open, which does not. A goal that the plainest
 * code for the same work misses, too, is out of reach on the machine.
 */
import { spawn } from 'node:child_process'
import { glob, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { ComparisonFigures } from './bench/figures.ts'
import { goalsReport } from './bench/report.ts'
import { root } from './run.ts'

const { values, positionals: names } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true
})

const files: Array<string> = []
for await (const file of glob(['packages/*/bench/**/*.bench.ts', 'examples/*/*.bench.ts'], { cwd: root }))
  if (names.length === 0 || names.some((name) => file.includes(name))) files.push(file)
files.sort()

const flags = ['--conditions=@communique/source', '--expose-gc', '--max-old-space-size=12000']

interface FileFigures {
  readonly file: string
  readonly ended: boolean
  readonly comparisons: ReadonlyArray<ComparisonFigures>
}

/** The outcome of a file; a process that dies keeps the results it reported before. */
const runFile = (file: string): Promise<FileFigures> =>
  new Promise((resolve) => {
    const comparisons: Array<ComparisonFigures> = []
    const child = spawn(process.execPath, [...flags, `${root}scripts/bench/runFile.ts`, root + file], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    })
    // The only messages are those of runFile.ts.
    child.on('message', (figures) => comparisons.push(figures as ComparisonFigures))
    child.on('error', () => resolve({ file, ended: false, comparisons }))
    child.on('close', (code) => resolve({ file, ended: code === 0, comparisons }))
  })

console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`)
const results: Array<FileFigures> = []
for (const file of files) {
  console.log(`\n${file}`)
  results.push(await runFile(file))
}

const comparisons = results.flatMap(({ file, comparisons }) => comparisons.map((figures) => ({ file, ...figures })))
const failed = results.filter(({ ended }) => !ended).map(({ file }) => file)
const verdicts = comparisons.flatMap(({ goals }) => goals.map(({ verdict }) => verdict))
const count = (wanted: (typeof verdicts)[number]): number => verdicts.filter((verdict) => verdict === wanted).length

console.log(`\n${goalsReport(comparisons)}`)
console.log(
  `\n${count('Reached')} reached, ${count('Missed')} missed, ${count('Open')} left open by the noise, ` +
    `${count('OutOfReach')} out of reach`
)
if (files.length === 0) console.log(`no bench file is called ${names.join(' or ')}`)
if (failed.length > 0) console.log(`died: ${failed.join(', ')}`)
if (values.json !== undefined)
  await writeFile(values.json, `${JSON.stringify({ node: process.versions.node, comparisons }, null, 2)}\n`)
process.exitCode = files.length === 0 || failed.length > 0 || count('Missed') > 0 ? 1 : 0
