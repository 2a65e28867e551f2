// Records a table of treaties and states, and says what the law of treaties finds in it:
//
//   node examples/treatyImport/main.ts path/to/treaties.csv
import { cooperationLedger, inMemoryEventLog } from '@communique/core'
import { cooperationAsOf, fold, treatyRegister } from '@communique/projections'
import { parse } from 'csv-parse/sync'
import { either as E } from 'fp-ts'
import { readFileSync } from 'node:fs'
import { importTreaties } from './importTreaties.ts'
import { inForceByYear, inForceBySql } from './inForce.ts'
import { reportLines } from './report.ts'

const path = process.argv[2] ?? new URL('sample.csv', import.meta.url)
const csv = readFileSync(path, 'utf8')
const ledger = cooperationLedger({ log: inMemoryEventLog() })
const report = await importTreaties(csv, ledger, '2024-06-03T09:00:00.000Z')
const history = await ledger.history()()
if (E.isLeft(history)) throw new Error(JSON.stringify(history.left))
const treaties = fold(treatyRegister)(cooperationAsOf(history.right, {})).views
for (const line of reportLines(report, treaties)) console.log(line)
for (const { line, treaty, state, rule, on, against } of report.refused)
  console.log(
    `line ${line}: ${treaty} ${state}: ${rule}${on === null ? '' : `, ${on}`}${against === null ? '' : ` against ${against}`}`
  )

const years = Array.from({ length: 125 }, (_, at) => 1900 + at)
const byRecord = inForceByYear(treaties, years)
const bySql = inForceBySql(parse(csv, { columns: true, bom: true }), report.recorded, years)
const differ = years.filter((_, at) => byRecord[at] !== bySql[at])
console.log(
  `in force at the end of 2000: ${byRecord[100] ?? 0}; years on which SQL differs: ${differ.join(', ') || 'none'}`
)
process.exitCode = differ.length === 0 ? 0 : 1
