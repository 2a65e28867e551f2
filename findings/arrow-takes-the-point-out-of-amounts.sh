#!/usr/bin/env bash
# Subject: parquet-wasm 0.8.0 with apache-arrow 21.2.0, compared with hyparquet 1.33.0 and @duckdb/node-api
#   1.5.6-r.1 (DuckDB 1.5.6)
# Guess: An amount that DuckDB writes as DECIMAL(18,2) is read from Parquet as 1234.56, and no reader loses a
#   cent of it.
# Happens: apache-arrow prints and serialises 1234.56 as 123456 and -0.05 as -5, in JSON within quotes of its
#   own: the scale is in the type, and neither toString nor toJSON knows it. hyparquet gives numbers, in which
#   90071992547409.93 ends in .92.
# Source: Apache Arrow columnar format, Decimal: an integer with precision and scale in the schema; Parquet,
#   LogicalTypes, DECIMAL.
# Met by: pages that show amounts of a Parquet file: a hundred times too much from one reader, a cent too
#   little from the other. A decimal as text is right in both.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @duckdb/node-api@1.5.6-r.1 apache-arrow@21.2.0 hyparquet@1.33.0 parquet-wasm@0.8.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { tableFromIPC } from 'apache-arrow'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { readParquet } from 'parquet-wasm/node'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
const amounts = ['1234.56', '-0.05', '90071992547409.93']
const values = amounts.map((amount) => `(${amount}::decimal(18, 2))`).join(', ')
await connection.run(`copy (select amount from (values ${values}) as t(amount)) to 'amounts.parquet' (format parquet)`)

const back = await connection.runAndReadAll("select amount::varchar as amount from 'amounts.parquet'")
const arrow = tableFromIPC(readParquet(new Uint8Array(readFileSync('amounts.parquet'))).intoIPCStream())
const rows = await parquetReadObjects({ file: await asyncBufferFromFile('amounts.parquet') })
const seen = {
  duckdb: back.getRowObjectsJson().map(({ amount }) => amount),
  arrowText: arrow.toArray().map(({ amount }) => String(amount)),
  arrowJson: JSON.parse(JSON.stringify(arrow.toArray())).map(({ amount }) => amount),
  hyparquet: rows.map(({ amount }) => amount.toFixed(2))
}
const unscaled = ['123456', '-5', '9007199254740993']
const expected = {
  duckdb: amounts,
  arrowText: unscaled,
  arrowJson: unscaled.map((digits) => `"${digits}"`),
  hyparquet: ['1234.56', '-0.05', '90071992547409.92']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the readers give amounts otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
