#!/usr/bin/env bash
# Subject: ts-ics 2.4.6, compared with ical.js 2.2.1 and node-ical 0.27.2 (RFC 5545)
# Guess: CATEGORIES may occur more than once, and a reader gathers all of them; a calendar that is read and
#   written again has what it had.
# Happens: ts-ics keeps the last property alone: of an event in the categories Meeting, Water and Trade it
#   knows Trade, and so does what it writes. SEQUENCE:0 is gone after reading as well. ical.js and node-ical
#   have all three.
# Source: RFC 5545, 3.8.1.2 (CATEGORIES) and 3.6.1 (may occur more than once); ts-ics 2.4.6.
# Met by: publishers of calendars with a property for each category, as this library wrote them: it writes
#   lists now, and one that holds a comma has a property of its own.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ts-ics@2.4.6 ical.js@2.2.1 node-ical@0.27.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics'

const lines = (...categories) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//finding//EN',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTAMP:20240603T090000Z',
    'DTSTART;VALUE=DATE:20240530',
    'SEQUENCE:0',
    'SUMMARY:A meeting',
    ...categories.map((each) => `CATEGORIES:${each}`),
    'END:VEVENT',
    'END:VCALENDAR',
    ''
  ].join('\r\n')
const apart = lines('Meeting', 'Water', 'Trade')
const byTsIcs = (text) => convertIcsCalendar(undefined, text).events[0]
const event = new ICAL.Component(ICAL.parse(apart)).getFirstSubcomponent('vevent')
const seen = {
  apart: byTsIcs(apart).categories,
  inOneList: byTsIcs(lines('Meeting,Water,Trade')).categories,
  written: generateIcsCalendar(convertIcsCalendar(undefined, apart)).match(/CATEGORIES.*|SEQUENCE.*/g),
  icalJs: event.getAllProperties('categories').flatMap((property) => property.getValues()),
  nodeIcal: nodeIcal.sync.parseICS(apart)['1'].categories
}
const all = ['Meeting', 'Water', 'Trade']
const expected = { apart: ['Trade'], inOneList: all, written: ['CATEGORIES:Trade'], icalJs: all, nodeIcal: all }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: categories are gathered otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
