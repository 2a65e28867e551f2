#!/usr/bin/env bash
# Subject: iso8601-duration 2.1.4, compared with luxon 3.7.2 and temporal-polyfill 1.0.8
# Guess: P1M from 31 January 2024 ends on 29 February, and P3M from 30 November 2023 too: libraries for
#   durations cut the day to the length of the month.
# Happens: luxon and Temporal do. iso8601-duration lets the surplus run over: 2 March and 1 March.
# Source: Temporal, PlainDate.prototype.add, overflow "constrain" (default); README of iso8601-duration 2.1.4,
#   "end".
# Met by: agreements whose duties fall due some months after a signature at the end of a month.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent iso8601-duration@2.1.4 luxon@3.7.2 temporal-polyfill@1.0.8
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { end, parse } from 'iso8601-duration'
import { DateTime, Duration } from 'luxon'
import { Temporal } from 'temporal-polyfill'

const cases = [
  ['2024-01-31', 'P1M'],
  ['2023-11-30', 'P3M']
]
const seen = cases.map(([day, duration]) => ({
  iso8601Duration: end(parse(duration), new Date(`${day}T00:00:00Z`)).toISOString().slice(0, 10),
  luxon: DateTime.fromISO(day, { zone: 'utc' }).plus(Duration.fromISO(duration)).toISODate(),
  temporal: Temporal.PlainDate.from(day).add(duration).toString()
}))
const expected = [
  { iso8601Duration: '2024-03-02', luxon: '2024-02-29', temporal: '2024-02-29' },
  { iso8601Duration: '2024-03-01', luxon: '2024-02-29', temporal: '2024-02-29' }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one library ends these durations on another day now.')
  process.exit(1)
}
JS
node finding.mjs
