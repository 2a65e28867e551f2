#!/usr/bin/env bash
# Subject: hijri-date 0.2.2, moment-hijri 3.0.0, @tabby_ai/hijri-converter 1.0.5
# Guess: Packages for the Hijri calendar agree on a day of the present, 11 March 2024 (1 Ramadan 1445 in Saudi
#   Arabia).
# Happens: moment-hijri and hijri-converter say 1 Ramadan, hijri-date says 2 Ramadan: the first two have the
#   Umm al-Qura table, the last counts by a tabular rule. None names its calendar in what it returns.
# Source: Unicode CLDR, calendar types islamic-umalqura, islamic-civil and islamic-tbla; READMEs of the
#   packages.
# Met by: offices that state a date in both calendars, as texts of the Gulf and of many agreements do.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent hijri-date@0.2.2 moment-hijri@3.0.0 moment@2.30.1 @tabby_ai/hijri-converter@1.0.5
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'
import { gregorianToHijri } from '@tabby_ai/hijri-converter'

const require = createRequire(import.meta.url)
require('hijri-date')
const momentHijri = require('moment-hijri')
const tabular = new Date(2024, 2, 11).toHijri()
const { year, month, day } = gregorianToHijri({ year: 2024, month: 3, day: 11 })
const seen = {
  momentHijri: momentHijri('2024-03-11').locale('en').format('iYYYY-iM-iD'),
  hijriConverter: `${year}-${month}-${day}`,
  hijriDate: `${tabular.getFullYear()}-${tabular.getMonth()}-${tabular.getDate()}`
}
const expected = { momentHijri: '1445-9-1', hijriConverter: '1445-9-1', hijriDate: '1445-9-2' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one package converts this day otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
