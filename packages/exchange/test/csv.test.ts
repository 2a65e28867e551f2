import { schemaVersions } from '@communique/core/advanced'
import { storedEvent } from '@communique/kernel'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { logCsvWriter } from '../src/csv/logCsv.ts'
import { readCsv } from '../src/csv/readCsv.ts'
import { exportCsv, writeCsv } from '../src/csv/writeCsv.ts'
import { tables } from '../src/tables/tables.ts'
import { tenReleases } from './sources.ts'

const folder = await mkdtemp(join(tmpdir(), 'communique-csv-'))
const source = await tenReleases()

describe('a record as CSV', async () => {
  const { files, report } = exportCsv(source)

  it.each([false, true])('has a log that is written some events at a time, too (harmless: %s)', (harmless) => {
    const writer = logCsvWriter({ harmless })
    const pieces = source.history.map((record) => writer.push(storedEvent(record, schemaVersions)))
    pieces.push(writer.rest())
    const whole = exportCsv(source, { harmless }).files.find(({ name }) => name === 'log.csv')
    expect(pieces.join('')).toBe(whole?.content)
  })

  it('has a file for each table and the data dictionary, and leaves nothing out', () => {
    expect(files.map(({ name }) => name)).toEqual([...tables.map(({ name }) => `${name}.csv`), 'data_dictionary.csv'])
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length)
    expect(report.leftOut).toEqual([])
    expect(report.written).toBeGreaterThan(source.history.length)
  })

  it.each(files.map((file) => [file.name, file] as const))(
    '%s is read whole by csv-parse and DuckDB',
    async (name, file) => {
      const text = String(file.content)
      const rows = parse(text, { columns: true, relax_quotes: false })
      const path = join(folder, name)
      await writeFile(path, text)
      const connection = await (await DuckDBInstance.create(':memory:')).connect()
      const read = await connection.runAndReadAll(
        `select * from read_csv('${path}', header = true, strict_mode = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`
      )
      expect(
        read.getRowObjectsJson().map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v ?? ''])))
      ).toEqual(rows)
      const table = tables.find((each) => `${each.name}.csv` === name)
      if (table !== undefined) expect(rows).toHaveLength([...table.rows(source)].length)
    }
  )

  it('names every column once, with a meaning', () => {
    for (const { name, columns, meaning } of tables) {
      expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length)
      expect(
        [meaning, ...columns.map((column) => column.meaning)].filter((words) => !/^[A-Z].{3,}/.test(words))
      ).toEqual([])
    }
  })

  it('has the meetings of Uzbekistan with Uzbekistan as counterpart, and without Morocco where it is the venue', () => {
    const timeline = files.find(({ name }) => name === 'country_timeline.csv')
    const rows: ReadonlyArray<Record<string, string>> = parse(String(timeline?.content), { columns: true })
    const meetings = rows.filter(({ country, type }) => country === 'UZ' && type === 'MeetingHeld')
    expect(meetings.map(({ roles, on }) => [JSON.parse(roles ?? '')[0], on])).toEqual([
      ['Counterpart', '2024-05-30'],
      ['Counterpart', '2024-05-30']
    ])
  })
})

describe('broken CSV', () => {
  it.each([
    ['a quote that is not closed', 'a,b\r\n1,"open\r\n', 'CSV_QUOTE_NOT_CLOSED'],
    ['a row with too many cells', 'a,b\r\n1,2,3\r\n', 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'],
    ['a quote within a bare cell', 'a,b\r\n1,x"y"\r\n', 'INVALID_OPENING_QUOTE']
  ])('is refused: %s', (_name, text, code) => {
    expect(readCsv(text)).toMatchObject(E.left({ type: 'NotCsv', code }))
  })
})

describe('any cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', "'", "'=", '@x', '-1', '-a', '+', '\t', '"', ',', '\r\n', ' a ', '', 'é\u0301', 'النص'),
    fc.integer(),
    fc.boolean()
  )
  it.each([{ harmless: false }, { harmless: true }])('come back as they were written (%o)', (choices) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(writeCsv(['a', 'b'], rows, choices), choices)
        expect(read).toEqual(E.right({ columns: ['a', 'b'], rows: rows.map((row) => row.map(String)) }))
      })
    )
  })

  it('run nothing in a spreadsheet, where so chosen', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const columns = cells.map((_, at) => `c${at}`)
        const [row = []] = parse(writeCsv(columns, [cells], { harmless: true }), { from_line: 2 })
        for (const text of row) expect(/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)).toBe(false)
      })
    )
  })
})
