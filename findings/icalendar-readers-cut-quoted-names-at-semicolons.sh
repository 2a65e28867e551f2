#!/usr/bin/env bash
# Subject: node-ical 0.26.1, ts-ics 2.4.6, compared with ical.js 2.2.1 (RFC 5545)
# Guess: CN="Minister; of Trade" names one person: a parameter that holds a semicolon, a colon or a comma is
#   quoted for that purpose.
# Happens: node-ical and ts-ics cut the name at the semicolon and keep the quote before it, "Minister. ical.js
#   reads it whole.
# Source: RFC 5545, 3.1 and 3.2: parameter values with COLON, SEMICOLON or COMMA must be placed in quoted
#   text.
# Met by: importers of office calendars, in which guests are listed as "Surname; office".
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
  const guest = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent').getFirstProperty('attendee')
  return {
    icalJs: [guest.getParameter('cn'), guest.getParameter('partstat')],
    nodeIcal: [nodeIcal.sync.parseICS(text).a.attendee.params.CN, nodeIcal.sync.parseICS(text).a.attendee.params.PARTSTAT],
    tsIcs: convertIcsCalendar(undefined, text).events[0].attendees.map(({ name, partstat }) => [name, partstat])[0]
  }
}
const seen = {
  plain: read('ATTENDEE;CN=Minister of Trade;PARTSTAT=DECLINED:mailto:minister@example.org'),
  semicolon: read('ATTENDEE;CN="Minister; of Trade";PARTSTAT=DECLINED:mailto:minister@example.org')
}
const [plain, cut] = [['Minister of Trade', 'DECLINED'], ['"Minister', 'DECLINED']]
const expected = {
  plain: { icalJs: plain, nodeIcal: plain, tsIcs: plain },
  semicolon: { icalJs: ['Minister; of Trade', 'DECLINED'], nodeIcal: cut, tsIcs: cut }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the readers take quoted names whole now.')
  process.exit(1)
}
JS
node finding.mjs
