#!/usr/bin/env bash
# Subject: ical.js 2.2.1, compared with rrule 2.8.1
# Guess: A yearly recurrence from 29 February skips common years (2024, 2028, 2032), as a monthly one from the
#   31st skips short months.
# Happens: ical.js does skip short months, but moves the yearly one to 1 March of 2025 and 2026. rrule skips
#   as guessed, so two readers of one calendar disagree from the second year on.
# Source: RFC 5545, section 3.3.10: instances on an invalid date must be ignored and not counted.
# Met by: offices that track anniversaries and annual reports of texts signed on a leap day.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ical.js@2.2.1 rrule@2.8.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import ICAL from 'ical.js'
import rrule from 'rrule'

const first = (count, rule, start) => {
  const occurrences = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start))
  return Array.from({ length: count }, () => occurrences.next().toString())
}
const byRrule = new rrule.RRule({ freq: rrule.RRule.YEARLY, dtstart: new Date('2024-02-29'), count: 3 })
  .all()
  .map((instant) => instant.toISOString().slice(0, 10))

const seen = {
  yearlyByIcalJs: first(3, 'FREQ=YEARLY', '2024-02-29'),
  yearlyByRrule: byRrule,
  monthlyByIcalJs: first(3, 'FREQ=MONTHLY', '2024-01-31')
}
const expected = {
  yearlyByIcalJs: ['2024-02-29', '2025-03-01', '2026-03-01'],
  yearlyByRrule: ['2024-02-29', '2028-02-29', '2032-02-29'],
  monthlyByIcalJs: ['2024-01-31', '2024-03-31', '2024-05-31']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: ical.js or rrule now places these recurrences on other days.')
  process.exit(1)
}
JS
node finding.mjs
