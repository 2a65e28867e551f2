#!/usr/bin/env bash
# Subject: csv-stringify 6.9.0
# Guess: true and false are written as words, dates as ISO 8601.
# Happens: true is 1, false an empty cell just as null is, and a Date is a count of milliseconds.
# Source: csv-stringify documentation, option cast (defaults for boolean and date).
# Met by: offices that export "in force: no" and "not known": both are empty for the recipient.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent csv-stringify@6.9.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { stringify } from 'csv-stringify/sync'

const signed = new Date('2020-06-30T00:00:00Z')
const seen = stringify([true, false, null].map((inForce) => ({ inForce, signed }))).split('\n')
const expected = ['1,1593475200000', ',1593475200000', ',1593475200000', '']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: csv-stringify writes booleans or dates otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
