import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportParquet, parquetPieces } from '../src/parquet/exportParquet.ts'
import { tables } from '../src/tables/tables.ts'
import { tenReleases } from './sources.ts'

const source = await tenReleases()
const { files, report } = exportParquet(source)
const folder = await mkdtemp(join(tmpdir(), 'communique-parquet-'))
const bytesOf = (name: string): Uint8Array => {
  const content = files.find((file) => file.name === `${name}.parquet`)?.content
  if (content === undefined || typeof content === 'string') throw new Error(`no ${name}`)
  return content
}
const query = async (sql: string) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql)).getRowObjectsJson()
}

describe('a record as Parquet', () => {
  it('has a file for each table, those without rows too, and the data dictionary', () => {
    expect(files.map(({ name }) => name)).toEqual([
      ...tables.map(({ name }) => `${name}.parquet`),
      'data_dictionary.json'
    ])
    expect(tables.some(({ rows }) => [...rows(source)].length === 0)).toBe(true)
    expect(report.written).toBe(tables.length)
  })

  it.each(files.flatMap(({ name }) => (name.endsWith('.parquet') ? [name.slice(0, -8)] : [])))(
    '%s is read back the same by hyparquet and by DuckDB',
    async (name) => {
      const bytes = bytesOf(name)
      const path = join(folder, `${name}.parquet`)
      await writeFile(path, bytes)
      const table = tables.find((each) => each.name === name)
      const rows = [...(table?.rows(source) ?? [])]
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
      const read = await parquetReadObjects({ file })
      expect(read.length).toBe(rows.length)
      for (const [at, row] of rows.entries())
        for (const [column, { name: field, type }] of (table?.columns ?? []).entries()) {
          const [cell, found] = [row[column] ?? null, read[at]?.[field] ?? null]
          if (type === 'Day') expect(found instanceof Date ? found.toISOString().slice(0, 10) : found).toBe(cell)
          else if (type === 'Json') expect(found).toEqual(JSON.parse(String(cell)))
          else expect(found).toEqual(cell)
        }
      const [counted] = await query(`select count(*)::int as n from read_parquet('${path}')`)
      expect(counted?.['n']).toBe(rows.length)
    }
  )

  it('has days as dates, for questions of time', async () => {
    await writeFile(join(folder, 'facts.parquet'), bytesOf('facts'))
    const rows = await query(
      `select year(on_earliest)::int as year, count(*)::int as meetings from read_parquet('${join(folder, 'facts.parquet')}') where type = 'MeetingHeld' and on_earliest is not null group by 1 order by 1`
    )
    expect(rows).toContainEqual({ year: 2024, meetings: 2 })
  })

  it('of more rows than are written together is read back whole, and is written some at a time', async () => {
    const columns = [
      { name: 'number', type: 'Integer', meaning: 'A number' },
      { name: 'as', type: 'Json', meaning: 'A list of it' }
    ] as const
    const rows = Array.from({ length: 25_001 }, (_, at) => [at, JSON.stringify([at % 7])])
    const table = { name: 'numbers', meaning: 'Numbers', columns, rows: () => rows }
    const pieces = [...parquetPieces(table, rows, () => {})]
    expect(pieces).toHaveLength(3)
    const path = join(folder, 'numbers.parquet')
    await writeFile(path, Buffer.concat(pieces))
    const read = await parquetReadObjects({ file: new Uint8Array(Buffer.concat(pieces)).buffer })
    expect(read).toEqual(rows.map(([number, as]) => ({ number, as: JSON.parse(String(as)) })))
    expect(
      await query(
        `select count(*)::int as n, max(number)::int as last, count(distinct "as")::int as lists from read_parquet('${path}')`
      )
    ).toEqual([{ n: rows.length, last: 25_000, lists: 7 }])
  })

  it('that was cut short is refused by both readers', async () => {
    const cut = bytesOf('facts').subarray(0, -20)
    const path = join(folder, 'cut.parquet')
    await writeFile(path, cut)
    await expect(query(`select * from read_parquet('${path}')`)).rejects.toThrow(/Parquet/i)
    await expect(parquetReadObjects({ file: cut.slice().buffer })).rejects.toThrow(/parquet/i)
  })
})
