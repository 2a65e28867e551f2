#!/usr/bin/env bash
# Subject: rrule 2.8.1
# Guess: rrulestr reads DTSTART;VALUE=DATE:20240131, the form of every all-day event, as 31 January 2024.
# Happens: It ignores that DTSTART without an error: the rule starts at the moment of the call, and two
#   machines expand one rule to different days.
# Source: RFC 5545, section 3.8.2.4: DTSTART may have VALUE=DATE. README of rrule 2.8.1, "rrulestr".
# Met by: services that store due rules as iCalendar text: all-day duties are expanded from today instead of
#   from the signature.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent rrule@2.8.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import rrule from 'rrule'

const before = Date.now()
const [first] = rrule.rrulestr('DTSTART;VALUE=DATE:20240131\nRRULE:FREQ=YEARLY;COUNT=2').all()
const [timed] = rrule.rrulestr('DTSTART:20240131T000000Z\nRRULE:FREQ=YEARLY;COUNT=2').all()
const seen = {
  allDayStartsAtTheCall: first.getTime() >= before - 1000 && first.getTime() <= Date.now(),
  timedStartsOn: timed.toISOString().slice(0, 10)
}
const expected = { allDayStartsAtTheCall: true, timedStartsOn: '2024-01-31' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: an all-day DTSTART is no longer ignored by rrulestr.')
  process.exit(1)
}
JS
node finding.mjs
