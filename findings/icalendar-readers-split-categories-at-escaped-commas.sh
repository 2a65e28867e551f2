#!/usr/bin/env bash
# Subject: ical.js 2.2.1, node-ical 0.26.1, ts-ics 2.4.6 (RFC 5545)
# Guess: Three readers split CATEGORIES alike: an escaped comma is a part of the text, and a comma after an
#   escaped backslash separates.
# Happens: node-ical and ts-ics split at every comma and keep the backslash, so that "Trade, customs" is two
#   categories; ical.js splits right there, and takes the comma after an escaped backslash for a part of the
#   text.
# Source: RFC 5545, 3.3.11 (backslash, semicolon and comma are escaped in a text) and 3.8.1.2 (categories are
#   separated by commas).
# Met by: those who read a calendar by its categories; one property for each category is read the same by all
#   three.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ical.js@2.2.1 node-ical@0.26.1 ts-ics@2.4.6
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'

const calendar = (line) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20240603T090000Z']
    .concat('DTSTART;VALUE=DATE:20240530', line, 'END:VEVENT', 'END:VCALENDAR', '')
    .join('\r\n')

const read = (line) => {
  const text = calendar(line)
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  return {
    icalJs: event.getAllProperties('categories').flatMap((property) => property.getValues()),
    nodeIcal: nodeIcal.sync.parseICS(text).a.categories,
    tsIcs: convertIcsCalendar(undefined, text).events[0].categories
  }
}
const seen = {
  escapedComma: read('CATEGORIES:Trade\\, customs,Health'),
  afterBackslash: read('CATEGORIES:Annex A\\\\,Health')
}
const expected = {
  escapedComma: {
    icalJs: ['Trade, customs', 'Health'],
    nodeIcal: ['Trade\\', 'customs', 'Health'],
    tsIcs: ['Trade\\', ' customs', 'Health']
  },
  afterBackslash: {
    icalJs: ['Annex A\\,Health'],
    nodeIcal: ['Annex A\\\\', 'Health'],
    tsIcs: ['Annex A\\\\', 'Health']
  }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the readers split categories otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
