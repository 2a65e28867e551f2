import { readCooperationEvent } from '@communique/core/advanced'
import { StoredEvent, validate } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../src/csv/readCsv.ts'
import { exportCsv } from '../src/csv/writeCsv.ts'
import { tables } from '../src/tables/tables.ts'
import { anySource } from './sources.ts'

const restored = (cells: Readonly<Record<string, string>>) =>
  E.flatMap(readCooperationEvent)(
    validate(StoredEvent)({
      id: cells['id'],
      type: cells['type'],
      schemaVersion: Number(cells['schema_version']),
      stream: cells['stream'],
      version: Number(cells['version']),
      position: Number(cells['position']),
      recordedAt: cells['recorded_at'],
      recordedBy: cells['recorded_by'],
      correlationId: cells['correlation_id'],
      causationId: cells['causation_id'] === '' ? null : cells['causation_id'],
      citations: JSON.parse(cells['citations'] ?? ''),
      data: JSON.parse(cells['data'] ?? '')
    }) as E.Either<never, StoredEvent>
  )

describe('the tables of any record', () => {
  it('hold plain cells, as many as there are columns, and no view is lost to a hostile history', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const { name, columns, rows } of tables)
          for (const row of rows(source)) {
            expect(row, name).toHaveLength(columns.length)
            expect(row.every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell))).toBe(
              true
            )
          }
      }),
      { numRuns: 25 }
    )
  })

  it.each([false, true])('give the record back from log.csv (harmless: %s)', (harmless) => {
    fc.assert(
      fc.property(anySource, (source) => {
        const log = exportCsv(source, { harmless }).files.find(({ name }) => name === 'log.csv')
        const read = readCsv(String(log?.content), { harmless })
        if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
        const { columns, rows } = read.right
        const events = rows.map((row) => restored(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))))
        expect(events).toEqual(source.history.map((event) => E.right([event])))
      }),
      { numRuns: 25 }
    )
  })
})
