#!/usr/bin/env bash
# Subject: papaparse 5.7.1, d3-dsv 3.0.2, csv-parse 7.0.3, @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6)
# Guess: Symbols such as 2E5 and 12E3 (a number, a letter, a number) stay text when a reader finds the types
#   of columns; plain numbers alone become numbers.
# Happens: All four read the letter E as an exponent: document 2E5 is 200000, and 12E3 is 12000; 20E1 and
#   2E2 become one. In DuckDB the whole column is DOUBLE, as long as every symbol has the letter E.
# Source: papaparse documentation, dynamicTyping; d3-dsv documentation, autoType; csv-parse documentation,
#   option cast; DuckDB documentation, "CSV auto detection".
# Met by: importers of registers whose numbers have a letter in the middle, as item and file numbers have:
#   two documents become one, and the symbol cannot be had back. This library reads cells as text.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent papaparse@5.7.1 d3-dsv@3.0.2 csv-parse@7.0.3 @duckdb/node-api@1.5.6-r.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { autoType, csvParse } from 'd3-dsv'
import papaparse from 'papaparse'

const csv = 'symbol\n2E5\n12E3\n20E1\n2E2\n'
writeFileSync('symbols.csv', csv)
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const rows = {
  papaparse: papaparse.parse(csv.trim(), { header: true, dynamicTyping: true }).data,
  d3: [...csvParse(csv, autoType)],
  csvParse: parse(csv, { columns: true, cast: true }),
  duckdb: (await connection.runAndReadAll("select * from 'symbols.csv'")).getRowObjectsJson()
}
const seen = Object.fromEntries(Object.entries(rows).map(([name, read]) => [name, read.map(({ symbol }) => symbol)]))
const numbers = [200000, 12000, 200, 200]
const expected = { papaparse: numbers, d3: numbers, csvParse: numbers, duckdb: numbers }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: symbols with the letter E are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
