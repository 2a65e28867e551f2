#!/usr/bin/env bash
# Subject: compromise 14.17.0 with compromise-dates 3.9.0
# Guess: A deadline or a quarter that names its year has that year, whenever it is read.
# Happens: "Until 31 December 2025", read in 2026, begins on that day and ends on the day of reading: what has
#   lapsed looks open. "In the second quarter of 2024" is the second quarter of the year of reading; without "in
#   the" it is right.
# Source: README of compromise-dates 3.9.0 (relative dates; option today).
# Met by: offices that extract due dates from texts some years after they were signed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent compromise@14.17.0 compromise-dates@3.9.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const nlp = require('compromise')
nlp.plugin(require('compromise-dates'))

const read = (text) => {
  const [{ dates }] = nlp(text).dates({ today: '2026-11-30' }).json()
  return [dates.start.slice(0, 10), dates.end.slice(0, 10)]
}
const seen = {
  deadline: read('until 31 December 2025'),
  inTheQuarter: read('in the second quarter of 2024'),
  quarter: read('second quarter of 2024')
}
const expected = {
  deadline: ['2025-12-31', '2026-11-30'],
  inTheQuarter: ['2026-04-01', '2026-06-30'],
  quarter: ['2024-04-01', '2024-06-30']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: compromise-dates reads these deadlines or quarters otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
