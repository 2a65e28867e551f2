#!/usr/bin/env bash
# Subject: d3-time-format 4.1.1
# Guess: A text that does not fit the format gives null, and so does one that names no day: 31 February, month
#   13, a Wednesday that is a Thursday.
# Happens: Only the form counts: 31.02.2020 is 2 March 2020, the month 2020-13 is January 2021, and "Wednesday
#   5 August 2021" is the fifth, whatever its weekday.
# Source: d3-time-format documentation, timeParse (null if the text cannot be parsed as specified).
# Met by: importers of tables with dates typed by hand, which take null for the sign of a wrong one.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent d3-time-format@4.1.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { utcParse } from 'd3-time-format'

const day = (date) => date?.toISOString().slice(0, 10) ?? null
const seen = [
  utcParse('%d.%m.%Y')('30.06.2020'),
  utcParse('%d.%m.%Y')('30/06/2020'),
  utcParse('%d.%m.%Y')('31.02.2020'),
  utcParse('%Y-%m')('2020-13'),
  utcParse('%A %d %B %Y')('Wednesday 5 August 2021')
].map(day)
const expected = ['2020-06-30', null, '2020-03-02', '2021-01-01', '2021-08-05']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: d3-time-format refuses days that do not exist now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
