#!/usr/bin/env bash
# Subject: luxon 3.7.2
# Guess: An ISO 8601 interval whose end leaves out what it shares with the start (2020-06-30T09:00/17:00) ends
#   on the same day, or is refused.
# Happens: The end is read by itself: 17:00 becomes today at 17:00. In 2020-06-30/07-02 it even becomes today
#   at 07:00 with the offset -02:00. Both intervals are valid and end when they are read.
# Source: ISO 8601-1:2019, 5.5.2 (representations other than complete of the end); luxon reference,
#   Interval.fromISO.
# Met by: calendars of meetings and conferences imported from concise ISO 8601 texts.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent luxon@3.7.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { DateTime, Interval } from 'luxon'

const day = (instant) => instant.toUTC().toISODate()
const daysAround = [0, 1, -1].map((days) => day(DateTime.utc().plus({ days })))
const seen = ['2020-06-30T09:00/17:00', '2020-06-30/07-02'].map((text) => {
  const interval = Interval.fromISO(text, { zone: 'utc' })
  return { valid: interval.isValid, start: day(interval.start), endsAboutToday: daysAround.includes(day(interval.end)) }
})
const expected = seen.map(() => ({ valid: true, start: '2020-06-30', endsAboutToday: true }))
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: luxon reads the end of a concise interval otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
