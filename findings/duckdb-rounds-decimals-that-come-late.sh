#!/usr/bin/env bash
# Subject: @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), read_json
# Guess: Where a later line does not fit the type inferred from the first 20,480, read_json refuses it, as it
#   does for a late date or a late field.
# Happens: A number with decimals after 30,000 whole ones is rounded to the inferred integer without a word:
#   2.6 is summed as 3.
# Source: DuckDB documentation, "JSON loading", sample_size (default 20,480) and ignore_errors (default
#   false).
# Met by: researchers who sum amounts of a ledger file where only late entries have cents.
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

const lines = Array.from({ length: 30_000 }, () => ({ amount: 1 }))
writeFileSync('ledger.ndjson', [...lines, { amount: 2.6 }].map((line) => JSON.stringify(line)).join('\n'))
const amounts = (options) =>
  rows(`select sum(amount) as total, max(amount) as largest from read_json('ledger.ndjson'${options})`)

const [byDefault] = await amounts('')
const [wholeFileSampled] = await amounts(', sample_size = -1')
const seen = { byDefault, wholeFileSampled }
const expected = {
  byDefault: { total: '30003', largest: '3' },
  wholeFileSampled: { total: 30002.6, largest: 2.6 }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: DuckDB no longer rounds a late decimal to the inferred integer.')
  process.exit(1)
}
JS
node finding.mjs
