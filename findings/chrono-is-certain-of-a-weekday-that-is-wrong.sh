#!/usr/bin/env bash
# Subject: chrono-node 2.10.3
# Guess: "Wednesday 5 August" without a year resolves to a year in which that day is a Wednesday, or the
#   weekday is marked as implied.
# Happens: The year nearest to the reference date is taken. Read in January 2024 it is 5 August 2023, a
#   Saturday, and the result is certain that the weekday is 3. The same for "Tuesday 30 June 2021", a Wednesday.
# Source: README of chrono-node 2.10.3, ParsedComponents: isCertain("weekday").
# Met by: those who date releases by parser: the weekday is the one check on a missing or misprinted year, and
#   it is not used.
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

const read = (text, reference) => {
  const { start } = chrono.parse(text, new Date(reference))[0]
  const date = start.date()
  return {
    day: date.toISOString().slice(0, 10),
    certainOfWeekday: start.isCertain('weekday') && start.get('weekday'),
    weekdayOfThatDay: date.getUTCDay()
  }
}
const seen = [
  read('Wednesday 5 August', '2024-01-15T12:00:00Z'),
  read('Tuesday 30 June 2021', '2024-01-15T12:00:00Z')
]
const expected = [
  { day: '2023-08-05', certainOfWeekday: 3, weekdayOfThatDay: 6 },
  { day: '2021-06-30', certainOfWeekday: 2, weekdayOfThatDay: 3 }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: chrono no longer is certain of a weekday that contradicts the date.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
