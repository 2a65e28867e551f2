#!/usr/bin/env bash
# Subject: ical.js 2.2.1, node-ical 0.27.2 (RFC 7529)
# Guess: A reader that does not know RSCALE=ISLAMIC-CIVIL refuses the rule or leaves it unexpanded.
# Happens: Both drop RSCALE and repeat the day each Gregorian year. 1 Ramadan 1445 (11 March 2024) recurs on
#   11 March 2025 and 2026, while 1 Ramadan was near 1 March and 18 February.
# Source: RFC 7529, section 4 (RSCALE). ical.js still writes the part back when the calendar is stringified,
#   so the loss shows only in the days.
# Met by: organisations whose programmes follow the Hijri year, and partners that subscribe to their
#   calendars.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ical.js@2.2.1 node-ical@0.27.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//finding//EN',
  'BEGIN:VEVENT',
  'UID:ramadan@example.org',
  'DTSTAMP:20240101T000000Z',
  'DTSTART;VALUE=DATE:20240311',
  'RRULE:RSCALE=ISLAMIC-CIVIL;FREQ=YEARLY;COUNT=3',
  'END:VEVENT',
  'END:VCALENDAR',
  ''
].join('\r\n')

const component = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent')
const occurrences = new ICAL.Event(component).iterator()
const byIcalJs = Array.from({ length: 3 }, () => occurrences.next().toString())

const years = { from: new Date('2024-01-01'), to: new Date('2030-01-01') }
const byNodeIcal = nodeIcal
  .expandRecurringEvent(nodeIcal.sync.parseICS(calendar)['ramadan@example.org'], years)
  .map(({ start }) => start.toISOString().slice(0, 10))

const gregorian = ['2024-03-11', '2025-03-11', '2026-03-11']
const seen = { byIcalJs, byNodeIcal }
const expected = { byIcalJs: gregorian, byNodeIcal: gregorian }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: RSCALE is no longer ignored by both readers.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
