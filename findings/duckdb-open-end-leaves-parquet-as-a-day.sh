#!/usr/bin/env bash
# Subject: @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), hyparquet 1.33.0
# Guess: The date 'infinity', the usual mark of a text in force without end, is written to Parquet as null or
#   refused, since Parquet has no such date.
# Happens: It is written as the largest day number. DuckDB reads infinity again; for every other reader it is
#   a day more than five million years ahead, which hyparquet hands out as an invalid Date.
# Source: Apache Parquet format, logical type DATE (days since the Unix epoch, no special values); DuckDB
#   documentation, "Date types".
# Met by: offices that export periods of validity: charts and filters of the recipient fail on the texts that
#   are in force.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @duckdb/node-api@1.5.6-r.1 hyparquet@1.33.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()

await connection.run(`copy (select 'infinity'::date as until) to 'periods.parquet' (format parquet)`)

const { buffer, byteOffset, byteLength } = readFileSync('periods.parquet')
const { parquetReadObjects } = await import('hyparquet')
const [{ until }] = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) })
const [byDuckDB] = await rows(`select until::varchar as until from 'periods.parquet'`)
const seen = { byDuckDB: byDuckDB.until, isDate: until instanceof Date, time: until.getTime() }
const expected = { byDuckDB: 'infinity', isDate: true, time: NaN }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: an infinite date is written or read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
