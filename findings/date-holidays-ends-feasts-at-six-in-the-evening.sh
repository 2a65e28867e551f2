#!/usr/bin/env bash
# Subject: date-holidays 3.37.0
# Guess: A holiday of the Emirates lasts from midnight to midnight of its civil day, the Islamic New Year (7
#   July 2024) as the National Day.
# Happens: The National Day does. The Islamic New Year lasts from 18:00 to 18:00: 6 July at 19:00 is a
#   holiday, 7 July at 19:00 is none. Its date carries the offset -0600, which is no time zone: read as a date
#   it is 10:00 in Dubai.
# Source: README of date-holidays (start and end of a holiday, date as text); the decree of each year gives
#   civil days.
# Met by: offices that plan receptions and calls, or compute deadlines that end with the day.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent date-holidays@3.37.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import Holidays from 'date-holidays'

const emirates = new Holidays('AE')
const days = emirates.getHolidays(2024, 'en')
const span = (pattern) => {
  const { date, start, end } = days.find(({ name }) => pattern.test(name))
  return [date, start.toISOString(), end.toISOString()]
}
const evenings = ['2024-07-06T19:00:00+04:00', '2024-07-07T12:00:00+04:00', '2024-07-07T19:00:00+04:00']
const seen = {
  nationalDay: span(/National Day/),
  newYear: span(/Islamic New Year/),
  isHoliday: evenings.map((time) => emirates.isHoliday(new Date(time)) !== false)
}
const expected = {
  nationalDay: ['2024-12-02 00:00:00', '2024-12-01T20:00:00.000Z', '2024-12-02T20:00:00.000Z'],
  newYear: ['2024-07-07 00:00:00 -0600', '2024-07-06T14:00:00.000Z', '2024-07-07T14:00:00.000Z'],
  isHoliday: [true, true, false]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: date-holidays gives feasts their civil days now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
