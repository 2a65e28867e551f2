#!/usr/bin/env bash
# Subject: ical-generator 11.1.2
# Guess: An event that ends before it starts is refused.
# Happens: Start and end change places without a word: the event of 31 May to 30 April becomes a month of 30
#   April to 31 May.
# Source: ical-generator 11.1.2, reference of ICalEvent (start and end); RFC 5545, section 3.8.2.2: DTEND is
#   later than DTSTART.
# Met by: offices whose sources misprint a date: the calendar shows a plausible long period instead of an
#   error.
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

const calendar = ical({ name: 'visits' })
calendar.createEvent({
  id: 'visit@example.org',
  summary: 'Visit',
  start: new Date('2024-05-31T09:00:00Z'),
  end: new Date('2024-04-30T18:00:00Z')
})
const seen = calendar
  .toString()
  .split('\r\n')
  .filter((line) => line.startsWith('DTSTART') || line.startsWith('DTEND'))
const expected = ['DTSTART:20240430T180000Z', 'DTEND:20240531T090000Z']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: reversed dates are no longer swapped.')
  process.exit(1)
}
JS
node finding.mjs
