#!/usr/bin/env bash
# Subject: @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), read_json and read_csv
# Guess: The instant 2020-06-30T22:00:00Z has one type however it is read, and its day follows the session
#   time zone.
# Happens: From CSV it is TIMESTAMP WITH TIME ZONE, whose day in Tashkent is 1 July; from JSON it is a plain
#   TIMESTAMP in UTC, whose day stays 30 June. An offset in the text is folded in and lost.
# Source: DuckDB documentation, "JSON loading" (timestampformat) and "CSV auto detection" (types tried).
# Met by: analysts who count entries a day from the ledger and from its CSV export: the two disagree for
#   evenings.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @duckdb/node-api@1.5.6-r.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()

writeFileSync('entries.ndjson', JSON.stringify({ at: '2020-06-30T22:00:00Z' }))
writeFileSync('entries.csv', 'at\n2020-06-30T22:00:00Z\n')
await connection.run("set timezone = 'Asia/Tashkent'")

const [json] = await rows(`select typeof("at") as type, "at"::date as day from read_json('entries.ndjson')`)
const [csv] = await rows(`select typeof("at") as type, "at"::date as day from read_csv('entries.csv')`)
const seen = { json, csv }
const expected = {
  json: { type: 'TIMESTAMP', day: '2020-06-30' },
  csv: { type: 'TIMESTAMP WITH TIME ZONE', day: '2020-07-01' }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: DuckDB types this instant otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
