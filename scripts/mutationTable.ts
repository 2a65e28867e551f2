/** Writes the outcome of `pnpm mutation:laws` as a table, one row a file, to reports/laws/mutation.md. */
import { readFile, writeFile } from 'node:fs/promises'
import { root } from './run.ts'

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: ReadonlyArray<{ readonly status: string }> }>>
}

// Stryker writes this report.
const { files } = JSON.parse(await readFile(`${root}reports/laws/mutation.json`, 'utf8')) as Report

const rows = Object.entries(files).map(([file, { mutants }]) => {
  const count = (...statuses: ReadonlyArray<string>): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const [caught, survived] = [count('Killed', 'Timeout'), count('Survived')]
  const share = caught + survived === 0 ? '–' : ((100 * caught) / (caught + survived)).toFixed(1)
  return `| ${[file.replace('packages/projections/src/', ''), caught, survived, count('NoCoverage'), share].join(' | ')} |`
})
await writeFile(
  `${root}reports/laws/mutation.md`,
  ['| file | caught | survived | not run | of those run, % |', '| :-- | --: | --: | --: | --: |', ...rows, ''].join(
    '\n'
  )
)
