#!/usr/bin/env bash
# Subject: date-holidays 3.37.0
# Guess: A holiday begins with the year of what it remembers, as the Saudi National Day does (kept from 2005
#   on).
# Happens: South Sudan has its Independence Day in 1990, Kosovo and Uzbekistan in 1980, South Africa Freedom
#   Day in 1980, the Emirates their National Day in 1960, without a mark. The Saudi day is missing in 2004, as
#   it should be.
# Source: README of date-holidays (active: the years in which a rule holds); the days remember 2011, 2008,
#   1991, 1994 and 1971.
# Met by: researchers who ask whether an old agreement was signed, or a deadline fell, on a holiday.
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

const questions = [['SS', 1990, '07-09'], ['XK', 1980, '02-17'], ['UZ', 1980, '09-01'], ['ZA', 1980, '04-27'], ['AE', 1960, '12-02'], ['SA', 2004, '09-23']]
const seen = questions.map(([code, year, day]) =>
  new Holidays(code).getHolidays(year, 'en').filter(({ date, type }) => type === 'public' && date.startsWith(`${year}-${day}`)).map(({ name }) => name)
)
const expected = [['Independence Day'], ['Independence Day'], ['Independence Day'], ['Freedom Day'], ['National Day'], []]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: date-holidays dates these holidays otherwise now.')
  process.exit(1)
}
JS
TZ=UTC node finding.mjs
