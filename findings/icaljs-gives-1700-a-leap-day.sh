#!/usr/bin/env bash
# Subject: ical.js 2.2.1
# Guess: iCalendar dates are proleptic Gregorian (as ISO 8601 and Date are), so 1700 is a common year and 28
#   February is followed by 1 March.
# Happens: Every fourth year up to 1752 is a leap year: 28 February 1700 plus a day is 29 February, a daily
#   recurrence passes through that day and then skips 1 March. Differences between dates are still counted
#   without it.
# Source: RFC 5545, section 3.3.4 (dates by ISO 8601); libical, from which ical.js was ported, changes
#   calendar in 1752.
# Met by: researchers who expand or step through the dates of historic treaties.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ical.js@2.2.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ICAL from 'ical.js'

const date = (text) => ICAL.Time.fromDateString(text)
const next = date('1700-02-28')
next.addDuration(ICAL.Duration.fromString('P1D'))
const occurrences = ICAL.Recur.fromString('FREQ=DAILY').iterator(date('1700-02-27'))

const seen = {
  dayAfter28February: next.toString(),
  daily: Array.from({ length: 4 }, () => occurrences.next().toString()),
  lengthOfTheYear: date('1701-01-01').subtractDate(date('1700-01-01')).toString(),
  inDate: new Date(Date.UTC(1700, 1, 29)).toISOString().slice(0, 10)
}
const expected = {
  dayAfter28February: '1700-02-29',
  daily: ['1700-02-27', '1700-02-28', '1700-02-29', '1700-03-02'],
  lengthOfTheYear: 'P365D',
  inDate: '1700-03-01'
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: ical.js counts the days of 1700 in another way now.')
  process.exit(1)
}
JS
node finding.mjs
