#!/usr/bin/env bash
# Subject: papaparse 5.7.1, d3-dsv 3.0.2, csv-parse 7.0.3, compared with @duckdb/node-api 1.5.6-r.1 (DuckDB
#   1.5.6)
# Guess: A cell that begins with a zero is a code and stays text when a reader finds types: written as a
#   number it would not come back the same.
# Happens: papaparse, d3-dsv and csv-parse make 10 of 010: in CAMEO 010 is "make statement" and 10 is
#   "demand", 011 "decline comment" and 11 "disapprove". DuckDB keeps the column as text.
# Source: CAMEO codebook, chapters 01 and 10; papaparse documentation, dynamicTyping; d3-dsv documentation,
#   autoType; csv-parse documentation, option cast.
# Met by: importers of coded events: statements turn into demands without a fault in any row. This library
#   reads cells as text, and a mapping chooses by the code as it is written.
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

const csv = 'code\n010\n10\n011\n11\n'
writeFileSync('events.csv', csv)
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const rows = {
  papaparse: papaparse.parse(csv.trim(), { header: true, dynamicTyping: true }).data,
  d3: [...csvParse(csv, autoType)],
  csvParse: parse(csv, { columns: true, cast: true }),
  duckdb: (await connection.runAndReadAll("select * from 'events.csv'")).getRowObjectsJson()
}
const seen = Object.fromEntries(Object.entries(rows).map(([name, read]) => [name, read.map(({ code }) => code)]))
const numbers = [10, 10, 11, 11]
const expected = { papaparse: numbers, d3: numbers, csvParse: numbers, duckdb: ['010', '10', '011', '11'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: codes that begin with a zero are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
