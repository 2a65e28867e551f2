#!/usr/bin/env bash
# Subject: compromise 14.17.0 with compromise-dates 3.9.0
# Guess: A range of days is read in either order of day and month, as single days are.
# Happens: "3-5 November 2024" is the first of November, "30 June 2020 to 2 July 2020" is its first day alone.
#   "November 3 to 5, 2024" and "30 June to 2 July 2020" are read in full.
# Source: README of compromise-dates 3.9.0 (ranges).
# Met by: recorders of conferences and visits from texts in British or international style: three days become
#   one, or another one.
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
  const [{ dates }] = nlp(text).dates({ today: '2020-07-29' }).json()
  return `${dates.start.slice(0, 10)} to ${dates.end.slice(0, 10)}`
}
const seen = {}
for (const text of [
  '3-5 November 2024',
  'November 3 to 5, 2024',
  '30 June 2020 to 2 July 2020',
  'from 30 June to 2 July 2020'
]) {
  seen[text] = read(text)
}
const expected = {
  '3-5 November 2024': '2024-11-01 to 2024-11-01',
  'November 3 to 5, 2024': '2024-11-03 to 2024-11-05',
  '30 June 2020 to 2 July 2020': '2020-06-30 to 2020-06-30',
  'from 30 June to 2 July 2020': '2020-06-30 to 2020-07-02'
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: compromise-dates reads these ranges otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
