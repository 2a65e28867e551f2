#!/usr/bin/env bash
# Subject: chrono-node 2.10.3
# Guess: A date with dots is day first, as in every country that writes it so; at least one list of such dates
#   is read in one order.
# Happens: 5.8.2020 is 8 May, 30.06.2020 is 30 June: below 13 the first number is the month, above it the day.
# Source: README of chrono-node 2.10.3: the default parser is US English; en.GB reads both day first.
# Met by: importers of European and Central Asian data sets: twelve days of each month change place, the rest
#   looks right.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent chrono-node@2.10.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import * as chrono from 'chrono-node'

const day = (parser) => (text) => parser.parseDate(text, new Date('2020-01-01T12:00:00Z')).toISOString().slice(0, 10)
const dates = ['5.8.2020', '30.06.2020']
const seen = { byDefault: dates.map(day(chrono)), british: dates.map(day(chrono.en.GB)) }
const expected = { byDefault: ['2020-05-08', '2020-06-30'], british: ['2020-08-05', '2020-06-30'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: dotted dates are read otherwise now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
