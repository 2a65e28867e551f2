import { cooperationLedger, type CooperationRecord, inMemoryEventLog } from '@communique/core'
import { exchangeSource } from '@communique/exchange/formats'
import { must, recordStory, scaledHistory } from '@communique/fixtures'
import type { DuckDBConnection } from '@duckdb/node-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answers } from './answers.ts'
import { openRecord, rowsOf } from './openRecord.ts'
import { asSet, type QuestionName, questions } from './questions.ts'
import { writeRecord } from './writeRecord.ts'

const names = Object.keys(questions) as ReadonlyArray<QuestionName>
const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
const twentyYears = [...scaledHistory({ seed: 1, events: 3_000, corrections: 0.03, retractions: 0.02 })]

const records: ReadonlyArray<{ readonly record: string; readonly history: ReadonlyArray<CooperationRecord> }> = [
  { record: 'no events', history: [] },
  { record: 'the ten releases', history: story },
  { record: 'twenty years with corrections', history: twentyYears }
]

describe.each(records)('SQL over $record', ({ history }) => {
  const source = exchangeSource(history)
  const folder = mkdtempSync(join(tmpdir(), 'analysis-'))
  let connection: DuckDBConnection
  beforeAll(async () => {
    writeRecord(source, folder)
    connection = await openRecord(join(folder, 'ledger.ndjson'), folder)
  })
  afterAll(() => {
    connection.closeSync()
    rmSync(folder, { recursive: true })
  })

  it.each(names)('answers as the projections do: %s', async (name) => {
    expect(asSet(await rowsOf(connection, questions[name].sql))).toEqual(asSet(answers[name](source)))
  })
})

describe('the ten questions', () => {
  it('are ten, and each has an answer over twenty years', () => {
    const source = exchangeSource(twentyYears)
    expect(names.filter((name) => answers[name](source).length > 0)).toEqual(names)
    expect(names).toHaveLength(10)
  })
})
