#!/usr/bin/env bash
# Subject: ical.js 2.2.1, node-ical 0.27.2, rrule 2.8.1
# Guess: An event with DTSTART and RDATE but no RRULE takes place on both days, for every reader.
# Happens: ical.js and rrule answer the RDATE alone and lose DTSTART; node-ical answers DTSTART alone and
#   loses the RDATE. None answers both days, none complains.
# Source: RFC 5545, section 3.8.5.1 and 3.8.5.2: the recurrence set is generated from DTSTART along with RRULE
#   and RDATE.
# Met by: offices that export irregular dates (sessions of a joint commission, instalments) as one event: half
#   of them vanish in the reader.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ical.js@2.2.1 node-ical@0.27.2 rrule@2.8.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import rrule from 'rrule'

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//finding//EN',
  'BEGIN:VEVENT',
  'UID:session@example.org',
  'DTSTAMP:20240101T000000Z',
  'DTSTART:20240131T090000Z',
  'RDATE:20240215T090000Z',
  'SUMMARY:Joint commission',
  'END:VEVENT',
  'END:VCALENDAR',
  ''
].join('\r\n')
const day = (instant) => instant.toISOString().slice(0, 10)

const component = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent')
const occurrences = new ICAL.Event(component).iterator()
const byIcalJs = []
for (let next = occurrences.next(); next; next = occurrences.next()) byIcalJs.push(day(next.toJSDate()))

const year = { from: new Date('2024-01-01'), to: new Date('2025-01-01') }
const byNodeIcal = nodeIcal
  .expandRecurringEvent(nodeIcal.sync.parseICS(calendar)['session@example.org'], year)
  .map(({ start }) => day(start))

const byRrule = rrule
  .rrulestr('DTSTART:20240131T090000Z\nRDATE:20240215T090000Z', { forceset: true })
  .all()
  .map(day)

const seen = { byIcalJs, byNodeIcal, byRrule }
const expected = { byIcalJs: ['2024-02-15'], byNodeIcal: ['2024-01-31'], byRrule: ['2024-02-15'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one of the readers now finds other days.')
  process.exit(1)
}
JS
node finding.mjs
