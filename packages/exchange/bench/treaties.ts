import { cooperationLedger, type CooperationRecord, inMemoryEventLog } from '@communique/core'
import { must } from '@communique/fixtures'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { importRows, readMapping, type Row } from '../src/importing.ts'

const states = ['UZB', 'JPN', 'MAR', 'EGY', 'NER', 'SAU', 'FRA', 'CHN', 'BRA', 'KEN', 'IDN', 'TUR']
const statesOfTreaty = 10

const columns = ['Acceptance', 'Accession', 'Succession', 'Consent', 'ProvisionalApp', 'stateForce2', 'stateWithdrawal']
const empty = Object.fromEntries(columns.map((column) => [column, '']))

function* rows(treaties: number): Generator<Row, void> {
  for (let treaty = 0; treaty < treaties; treaty += 1)
    for (let state = 0; state < statesOfTreaty; state += 1) {
      const year = 1950 + (treaty % 60)
      yield {
        ...empty,
        treatyID: `treaty-${treaty}`,
        Title: `Convention No. ${treaty}`,
        Signature: `01.06.${year}`,
        Force: `01.09.${year + 2}`,
        stateID: states[(treaty + state) % states.length] ?? '',
        stateSignature: `01.06.${year}`,
        stateRat: `01.0${1 + (state % 8)}.${year + 1}`,
        stateForce: `01.09.${year + 2}`
      }
    }
}

/** A record of at least so many events of treaties, of ten states each. */
export const treatyHistory = async (events: number): Promise<ReadonlyArray<CooperationRecord>> => {
  const mapping = must(readMapping(parse(readFileSync('examples/imports/treaties.yaml', 'utf8'))))
  const log = inMemoryEventLog()
  // A treaty and its entry into force; signature, ratification and entry into force of each state.
  const treaties = Math.ceil(events / (2 + 3 * statesOfTreaty))
  const account = { recordedAt: '2024-06-03T09:00:00.000Z', recordedBy: 'office' }
  for await (const outcome of importRows(rows(treaties), mapping, { log, ...account })) {
    const { row, type } = must(outcome)
    if (type !== 'Recorded') throw new Error(`row ${row}: ${type}`)
  }
  return must(await cooperationLedger({ log }).history()())
}
