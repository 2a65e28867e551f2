/**
 * Checks a change in a fraction of the time of `pnpm test`: types, lint and format of what changed since the branch left
 * main, and the tests beside it that import it. The laws, the engines and the tests of other packages are left to
 * `pnpm test`.
 */
import { existsSync } from 'node:fs'
import { mustRun, type Outcome, root, run, tool } from './run.ts'

const lines = (text: string): ReadonlyArray<string> => text.split('\n').filter((line) => line !== '')

/** The commit at which the branch left main; the last commit where there is no main, or where this is main. */
const startOf = async (): Promise<string> => {
  const { ok, output } = await run('git', ['merge-base', 'main', 'HEAD'])
  return ok ? output.trim() : 'HEAD'
}

const start = await startOf()
const changed = [
  ...lines(await mustRun('git', ['diff', '--name-only', start])),
  ...lines(await mustRun('git', ['ls-files', '--others', '--exclude-standard']))
].filter((file) => existsSync(root + file))
const sources = changed.filter((file) => /\.(ts|mjs)$/.test(file))
const formatted = changed.filter((file) => /\.(ts|mjs|json|md)$/.test(file))
const projects = ['unit', 'property', 'examples'].flatMap((name) => ['--project', name])

const nothing: Outcome = { ok: true, output: '', seconds: 0 }
/** Nearly everything imports the kernel and the domain: where a package changed, its own tests say most of it first. */
const folders = [...new Set(changed.flatMap((file) => /^(?:packages|examples)\/[^/]+\/|^scripts\//.exec(file) ?? []))]
const tests = ['run', ...projects, '--changed', start, '--passWithNoTests', ...folders]
const steps: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: () => run('tsc', []),
  lint: async () => (sources.length === 0 ? nothing : run('oxlint', ['--type-aware', ...sources])),
  format: async () =>
    formatted.length === 0
      ? nothing
      : run(...tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--ignore-unknown', ...formatted)),
  // Vitest takes no folder for all of them.
  tests: async () => (folders.length === 0 ? nothing : run('vitest', tests))
}

console.log(
  `${changed.length} files changed since ${start.slice(0, 7)}, tested in ${folders.join(', ') || 'no folder'}`
)
const failed: string[] = []
await Promise.all(
  Object.entries(steps).map(async ([name, step]) => {
    const { ok, output, seconds } = await step()
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s`)
    if (ok) return
    failed.push(name)
    console.log(output.trimEnd())
  })
)
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
