/**
 * Checks the laws of event logs and of view stores in memory, on SQLite, PGlite, PostgreSQL and JetStream, and writes the outcome to
 * reports/laws.md, one column an engine. Fails where one is broken.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { lawTable, type LawTest } from './faults/lawTable.ts'
import { root, run } from './run.ts'

interface Report {
  readonly testResults: ReadonlyArray<{ readonly assertionResults: ReadonlyArray<LawTest> }>
}

const file = `${root}reports/engines.vitest.json`
const projects = [
  ['laws', ['packages/testing/test/eventLogLaws.prop.test.ts'], {}],
  ['unit', ['packages/sqlite/test/laws.test.ts'], {}],
  ['embedded', ['packages/pglite/test/laws.test.ts'], {}],
  ['engines', ['packages/postgres/test/laws.test.ts'], {}],
  ['unit', ['packages/jetstream/test/laws.test.ts'], { NATS_NODES: '1', NATS_RUNS: '30' }],
  ['unit', ['packages/jetstream/test/laws.test.ts'], { NATS_NODES: '3', NATS_RUNS: '30' }]
] as const

await mkdir(`${root}reports`, { recursive: true })
const tests: Array<LawTest> = []
let isGreen = true
for (const [project, files, settings] of projects) {
  Object.assign(process.env, settings)
  const args = ['run', '--project', project, '--reporter=json', `--outputFile.json=${file}`, ...files]
  const { ok, output } = await run('vitest', args)
  if (!ok) console.error(output)
  isGreen &&= ok
  const { testResults } = JSON.parse(await readFile(file, 'utf8')) as Report
  tests.push(...testResults.flatMap(({ assertionResults }) => assertionResults))
}
await writeFile(`${root}reports/laws.md`, lawTable(tests))
console.log(
  `reports/laws.md: ${tests.length} laws checked, ${tests.filter(({ status }) => status !== 'passed').length} broken`
)
process.exitCode = isGreen && tests.length > 0 ? 0 : 1
