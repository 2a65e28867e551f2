import type { EventLog, EventToAppend, StreamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventValues } from '../../postgres/test/eventValues.ts'
import { sqliteStore } from '../src/sqliteStore.ts'

/** A folder that goes with the process. */
export const benchFolder = (disk: string = tmpdir()): string => {
  const folder = mkdtempSync(join(disk, 'communique-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const openLog = async (path: string): Promise<EventLog> => must(await sqliteStore(path)()).log

/** The columns of an event, under the same constraints and with the same index, in a table that only takes rows. */
const bareTable = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  create table if not exists bare (
    position integer primary key,
    stream text not null, version integer not null, id text not null unique,
    type text not null, schema_version integer not null, data text not null,
    recorded_at text not null, recorded_by text not null, correlation_id text not null, causation_id text,
    citations text not null,
    unique (stream, version)
  ) strict;
  create index if not exists bare_correlation on bare (correlation_id, position);
`

/** The plainest way to insert events and to read them all, with their JSON parsed, and nothing else done. */
export const bareSqlite = (path: string) => {
  const database = new DatabaseSync(path, { timeout: 30_000 })
  database.exec(bareTable)
  const insert = database.prepare(
    `insert into bare (stream, version, id, type, schema_version, data, recorded_at, recorded_by, correlation_id, causation_id, citations)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const insertRows = (stream: StreamName, version: number, events: ReadonlyArray<EventToAppend>): void => {
    for (const [index, event] of events.entries())
      insert.run(stream, version + index + 1, ...(eventValues(event) as ReadonlyArray<string | number | null>))
  }
  return {
    database,
    /** Within the transaction that is open. */
    insertRows,
    insert: (stream: StreamName, version: number, events: ReadonlyArray<EventToAppend>): void => {
      database.exec('begin immediate')
      insertRows(stream, version, events)
      database.exec('commit')
    }
  }
}
