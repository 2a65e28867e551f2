#!/usr/bin/env bash
# Subject: @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), Parquet
# Guess: The sum of a column of whole numbers is a whole number in the Parquet file that it is written to,
#   as it is on the screen.
# Happens: A sum of BIGINT is a HUGEINT, for which Parquet has no type, and is written as DOUBLE without a
#   word: 9007199254740993 comes back as 9007199254740992. A sum of DECIMAL stays exact.
# Source: DuckDB documentation, "Parquet" and "Numeric types" (sum of integers is HUGEINT); Apache Parquet
#   format, logical types.
# Met by: researchers who aggregate amounts in the smallest unit and pass the result on as Parquet: cents of
#   large sums change, and the column is no longer of whole numbers.
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
import { DuckDBInstance } from '@duckdb/node-api'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const one = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0]
const cents = '(values (9007199254740993::bigint), (0::bigint)) as paid(cents)'
const sums = 'sum(cents) as whole, sum(cents::decimal(18, 2)) as decimal'

const shown = await one(`select sum(cents)::varchar as whole from ${cents}`)
await connection.run(`copy (select ${sums} from ${cents}) to 'sums.parquet' (format parquet)`)
const seen = {
  shown: shown.whole,
  ...(await one(`select typeof(whole) as type, whole::decimal(38, 0)::varchar as whole, decimal::varchar as decimal from 'sums.parquet'`))
}
const expected = {
  shown: '9007199254740993',
  type: 'DOUBLE',
  whole: '9007199254740992',
  decimal: '9007199254740993.00'
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: sums are written otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
