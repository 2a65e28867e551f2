#!/usr/bin/env bash
# Subject: ical-generator 11.1.2
# Guess: A time zone set on the calendar touches DTSTART and DTEND; DTSTAMP, CREATED and LAST-MODIFIED stay in
#   UTC.
# Happens: All of them lose their Z and carry no TZID either: the stamps become floating times, and the time
#   zone appears in none of the properties.
# Source: RFC 5545, sections 3.8.7.1 to 3.8.7.3: these three must be in UTC. README of ical-generator 11.1.2,
#   "Date, Time & Timezones".
# Met by: offices that publish a calendar for one seat: which version of an event is newer depends on where
#   the reader sits.
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

const calendar = ical({ name: 'meetings', timezone: 'Asia/Tashkent' })
calendar.createEvent({
  id: 'meeting@example.org',
  summary: 'Meeting',
  start: new Date('2024-05-30T10:00:00Z'),
  stamp: new Date('2024-05-01T08:00:00Z'),
  lastModified: new Date('2024-05-02T08:00:00Z')
})
const seen = calendar
  .toString()
  .split('\r\n')
  .filter((line) => /^(DTSTAMP|LAST-MODIFIED)/.test(line))
  .map((line) => line.replace(/[0-9]/g, '9'))
const expected = ['DTSTAMP:99999999T999999', 'LAST-MODIFIED:99999999T999999']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the stamps of an event are no longer floating times.')
  process.exit(1)
}
JS
node finding.mjs
