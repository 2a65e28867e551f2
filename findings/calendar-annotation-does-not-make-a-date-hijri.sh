#!/usr/bin/env bash
# Subject: @js-temporal/polyfill 0.5.1 (RFC 9557)
# Guess: 1445-09-01[u-ca=islamic-umalqura] is 1 Ramadan 1445, in March 2024.
# Happens: The digits are always Gregorian: it is 1 September 1445 of the ISO calendar, merely shown in Hijri
#   terms, which gives the year 849. Dates of the calendar itself are given by fields.
# Source: RFC 9557, section 5 (u-ca changes no value); Temporal, PlainDate.from.
# Met by: importers that attach the calendar to a Hijri date in order not to lose it: every entry moves by 579
#   years.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @js-temporal/polyfill@0.5.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Temporal } from '@js-temporal/polyfill'

const byText = Temporal.PlainDate.from('1445-09-01[u-ca=islamic-umalqura]')
const byFields = Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year: 1445, month: 9, day: 1 })
const iso = (date) => date.withCalendar('iso8601').toString()
const seen = { byText: [byText.year, iso(byText)], byFields: [byFields.year, iso(byFields)] }
const expected = { byText: [849, '1445-09-01'], byFields: [1445, '2024-03-11'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: an annotated date is read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
