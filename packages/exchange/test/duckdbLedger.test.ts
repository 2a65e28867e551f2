import { DuckDBInstance } from '@duckdb/node-api'
import type { CloudEvent } from '@communique/kernel'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cloudEventsOf } from '../src/cloudevents/exportCloudEvents.ts'
import { duckdbLedger } from '../src/cloudevents/duckdbLedger.ts'
import { must } from '@communique/fixtures'
import { tenReleases } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), "communique-duckdb's-"))
afterAll(() => rmSync(folder, { recursive: true }))

const rowsOf = async (sql: string) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return (await connection.runAndReadAll(sql)).getRowObjectsJson()
}

const textOf = (cell: unknown): string => {
  if (typeof cell !== 'string') throw new TypeError('no text')
  return cell
}

const fileOf = (name: string, events: ReadonlyArray<CloudEvent>): string => {
  const path = join(folder, name)
  writeFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''))
  return path
}

describe('a ledger file in DuckDB', async () => {
  const events = must(cloudEventsOf(await tenReleases()))

  it('has every attribute of every event', async () => {
    const rows = await rowsOf(`select * from ${duckdbLedger(fileOf('ledger.ndjson', events))}`)
    const read = rows.map(({ data, time, causationid, ...texts }) => ({
      ...texts,
      ...(causationid === null ? {} : { causationid }),
      time: new Date(`${textOf(time).replace(' ', 'T')}Z`).toISOString(),
      data: JSON.parse(textOf(data))
    }))
    expect(read).toEqual(events)
  })

  it('is read whole where the first event with a cause stands after the lines that DuckDB samples', async () => {
    const [first] = events
    if (first === undefined) throw new Error('no event')
    const sampled = 20_480
    const long = Array.from({ length: 2 * sampled }, (_, at): CloudEvent => {
      const event = { ...first, id: `event-${at}`, sequence: String(at + 1).padStart(16, '0') }
      return at > sampled ? { ...event, causationid: `event-${at - 1}` } : event
    })
    const path = fileOf('long.ndjson', long)
    const [caused] = await rowsOf(
      `select count(*)::int as events, count(causationid)::int as caused from (select * from ${duckdbLedger(path)})`
    )
    expect(caused).toEqual({ events: 2 * sampled, caused: sampled - 1 })
    // Without the columns it fails, so that the columns are what mends it.
    await expect(rowsOf(`select * from read_ndjson('${path.replaceAll("'", "''")}')`)).rejects.toThrow(/causationid/)
  })

  it('is refused where a line is no JSON', async () => {
    const path = fileOf('broken.ndjson', events)
    writeFileSync(path, '{"id": "cut', { flag: 'a' })
    await expect(rowsOf(`select * from ${duckdbLedger(path)}`)).rejects.toThrow(/JSON/)
  })
})
