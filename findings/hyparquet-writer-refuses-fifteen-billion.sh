#!/usr/bin/env bash
# Subject: hyparquet-writer 0.17.0
# Guess: A column of whole JavaScript numbers is written as DOUBLE or INT64, since both hold every amount that
#   occurs.
# Happens: It is INT32: a column with an amount above 2,147,483,647 is refused, unless some other value in it
#   has decimals, which makes it DOUBLE.
# Source: README of hyparquet-writer 0.17.0, "types" (automatic detection).
# Met by: exporters of pledges without a given type: all goes well until the first sum in billions.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent hyparquet-writer@0.17.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { parquetMetadata } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'

const typeOf = (data) => {
  try {
    const { schema } = parquetMetadata(parquetWriteBuffer({ columnData: [{ name: 'amount', data }] }))
    return schema.find(({ name }) => name === 'amount').type
  } catch (error) {
    return `refused: ${error.message}`
  }
}
const seen = [[2_090_000], [15_000_000_000], [15_000_000_000, 0.5]].map(typeOf)
const expected = ['INT32', 'refused: parquet expected int32 value, got 15000000000', 'DOUBLE']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: whole numbers are given another type now.')
  process.exit(1)
}
JS
node finding.mjs
