#!/usr/bin/env bash
# Subject: ical-generator 11.1.2
# Guess: For an all-day event, the UNTIL of its rule is a date like its DTSTART and EXDATE.
# Happens: DTSTART and EXDATE are dates, UNTIL is a UTC date-time, which the standard forbids.
# Source: RFC 5545, section 3.3.10: the value of UNTIL must have the same value type as DTSTART.
# Met by: offices that publish quarterly duties as all-day events: each reader has to guess whether the last
#   day belongs.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ical-generator@11.1.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ical from 'ical-generator'

const calendar = ical({ name: 'duties' })
calendar.createEvent({
  id: 'report@example.org',
  summary: 'Quarterly report',
  allDay: true,
  start: new Date('2024-03-31T00:00:00Z'),
  repeating: {
    freq: 'MONTHLY',
    interval: 3,
    until: new Date('2024-12-31T00:00:00Z'),
    exclude: [new Date('2024-06-30T00:00:00Z')]
  }
})
const seen = calendar
  .toString()
  .split('\r\n')
  .filter((line) => /^(DTSTART|RRULE|EXDATE)/.test(line))
const expected = [
  'DTSTART;VALUE=DATE:20240331',
  'RRULE:FREQ=MONTHLY;INTERVAL=3;UNTIL=20241231T000000Z',
  'EXDATE;VALUE=DATE:20240630'
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the end of an all-day rule is written otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
