import { type EventLog, type EventToAppend, type StoredEvent, type StreamName, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import pg from 'pg'
import { toAppend } from '../../kernel/test/sharedText.ts'
import { pgDatabase } from '../src/pgDatabase.ts'
import { postgresEventLog } from '../src/postgresEventLog.ts'
import { eventValues } from '../test/eventValues.ts'
import { debianBinaries, newServer, npmBinaries } from '../test/server.ts'
import { type EmmettStore, openEmmett } from './emmett.ts'

/** One server for all contenders, which writes through to its disk. */
export interface Setting {
  readonly pool: pg.Pool
  readonly log: EventLog
  readonly emmett: EmmettStore | null
}

/** The columns of an event, under the same constraints, in a table that only takes rows. */
const bareTable = `
  create table bare (
    position bigserial primary key,
    stream text collate "C" not null, version bigint not null, id text collate "C" not null,
    type text collate "C" not null, schema_version integer not null, data json not null,
    recorded_at text not null, recorded_by text not null, correlation_id text not null, causation_id text,
    citations json not null,
    unique (stream, version), unique (id)
  )`

export const setting = async (): Promise<Setting> => {
  const binaries = (await npmBinaries()) ?? debianBinaries('15')
  if (binaries === null) throw new Error('no PostgreSQL to measure')
  // What a server of today is given, and not what runs anywhere.
  const server = await newServer(binaries, { shared_buffers: '512MB', max_wal_size: '4GB' })
  await server.start()
  const pool = new pg.Pool({ connectionString: server.url, max: 16, allowExitOnIdle: true })
  await pool.query(bareTable)
  return { pool, log: must(await postgresEventLog(pgDatabase(pool))()), emmett: await openEmmett(server.url, pool) }
}

let count = 0

/** A stream that nobody has written to. */
export const newStream = (): StreamName => streamName('text', `s${(count += 1)}`)

const data = {
  text: 'memorandum-of-understanding',
  comment: 'The parties agree to meet again before the end of the year, and to share their findings until then.',
  by: { party: 'our-organisation', person: 'desk-officer-7' },
  countries: ['JP', 'UZ', 'NE']
}

/** An event of half a kilobyte. */
export const newEvent = (): EventToAppend => ({
  ...toAppend(`event-${(count += 1)}`, 'TextCommented', data),
  citations: [
    {
      source: 'release-07',
      sha256: 'a'.repeat(64),
      start: 120,
      end: 240
    } as unknown as StoredEvent['citations'][number]
  ]
})

const columns =
  'stream, version, id, type, schema_version, data, recorded_at, recorded_by, correlation_id, causation_id, citations'
const width = 11

/** Inserts events in one statement that is prepared once for each number of them. */
export const insertBare = async (
  pool: pg.Pool,
  stream: StreamName,
  version: number,
  events: ReadonlyArray<EventToAppend>
): Promise<void> => {
  const rows = events.map(
    (_, row) => `(${Array.from({ length: width }, (_, column) => `$${row * width + column + 1}`).join(', ')})`
  )
  await pool.query({
    name: `bare.${events.length}`,
    text: `insert into bare (${columns}) values ${rows.join(', ')}`,
    values: events.flatMap((event, index) => [stream, version + index + 1, ...eventValues(event)])
  })
}

/** Values as they come, whatever parsers another library has set for all of `pg`. */
const asText = { getTypeParser: () => (text: string) => text }

/** Reads all events of a table by a cursor of the server, a page at a time, with their JSON parsed and nothing else done. */
export const readByCursor = async (pool: pg.Pool, events: string, page: number): Promise<void> => {
  const client = await pool.connect()
  await client.query(`begin; declare every no scroll cursor for select * from ${events} order by position`)
  for (let read = page; read === page;) {
    const { rows, fields } = await client.query<Array<string | null>>({
      text: `fetch ${page} from every`,
      rowMode: 'array',
      types: asText
    })
    const ofJson = fields.flatMap(({ name }, at) => (name === 'data' || name === 'citations' ? [at] : []))
    for (const row of rows) for (const at of ofJson) JSON.parse(row[at] ?? 'null')
    read = rows.length
  }
  await client.query('commit')
  client.release()
}
