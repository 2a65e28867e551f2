import { duckdbLedger } from '@communique/exchange/cloudevents'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A value in an answer. */
export type Cell = string | number | boolean | null

/** A row of an answer. */
export type Row = ReadonlyArray<Cell>

interface DescribedTable {
  readonly table: string
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A table of the export. */
const viewOf = (folder: string, { table }: DescribedTable): string =>
  `create view ${quoted(table)} as from read_parquet('${join(folder, `${table}.parquet`).replaceAll("'", "''")}')`

/** Words of the questions: a date in EDTF that is in doubt, one that lasts several days, an amount without idle zeros. */
const macros = [
  `create macro in_doubt(edtf) as regexp_matches(edtf, '[?~%]')`,
  `create macro lasts(edtf) as starts_with(edtf, '{')`,
  `create macro plain(amount) as regexp_replace(amount::varchar, '\\.?0+$', '')`,
  `create macro closest(country_links) as
     list_distinct([link.country for link in from_json(country_links, '[{"country": "VARCHAR", "role": "VARCHAR"}]')
       if link.role not in ('Venue', 'Accreditation')])`
]

/**
 * Opens a record for SQL: the table `ledger` over a ledger file, and a table for each view over the folder of a Parquet
 * export. The variable `today` is the day of the latest recording.
 */
export const openRecord = async (ledger: string, folder: string): Promise<DuckDBConnection> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const dictionary: ReadonlyArray<DescribedTable> = JSON.parse(
    readFileSync(join(folder, 'data_dictionary.json'), 'utf8')
  )
  await connection.run(`create view ledger as from ${duckdbLedger(ledger)}`)
  for (const statement of [...dictionary.map((table) => viewOf(folder, table)), ...macros])
    await connection.run(statement)
  await connection.run('set variable today = (select max(time)::date from ledger)')
  return connection
}

/** The rows that a query has. */
export const rowsOf = async (connection: DuckDBConnection, sql: string): Promise<ReadonlyArray<Row>> =>
  (await connection.runAndReadAll(sql)).getRowsJson() as ReadonlyArray<Row> // cells of the types that the questions select
