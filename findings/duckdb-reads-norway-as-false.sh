#!/usr/bin/env bash
# Subject: @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), read_csv
# Guess: A column of country codes is text, and an agreement numbered 12E3 keeps its number: the sniffer takes
#   types only from cells that can mean nothing else.
# Happens: A file in which Norway alone stands has a BOOLEAN column of false, and where country = 'NO' still
#   finds its rows. 12E3 is the number 12000. With another country among the rows sampled, the column is text.
# Source: DuckDB documentation, "CSV Auto Detection": candidate types BOOLEAN, BIGINT, DOUBLE, … , VARCHAR;
#   ISO 3166-1: NO is Norway.
# Met by: researchers who split a table by country and read the file of Norway; a join on that column finds
#   nobody.
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

writeFileSync('norway.csv', 'country,number\nNO,12E3\nNO,20E1\n')
writeFileSync('two.csv', 'country,number\nNO,12E3\nUZ,14-B\n')
const seen = {
  norway: await rows("select country, typeof(country) as type, number from read_csv('norway.csv')"),
  found: await rows("select count(*)::int as rows from read_csv('norway.csv') where country = 'NO'"),
  two: await rows("select country, typeof(country) as type, number from read_csv('two.csv')"),
  asText: await rows("select country, number from read_csv('norway.csv', all_varchar = true)")
}
const expected = {
  norway: [
    { country: false, type: 'BOOLEAN', number: 12000 },
    { country: false, type: 'BOOLEAN', number: 200 }
  ],
  found: [{ rows: 2 }],
  two: [
    { country: 'NO', type: 'VARCHAR', number: '12E3' },
    { country: 'UZ', type: 'VARCHAR', number: '14-B' }
  ],
  asText: [
    { country: 'NO', number: '12E3' },
    { country: 'NO', number: '20E1' }
  ]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: DuckDB no longer reads a column of NO as false.')
  process.exit(1)
}
JS
node finding.mjs
