#!/usr/bin/env bash
# Subject: @js-temporal/polyfill 0.5.1 with ICU 78, compared with temporal-polyfill 1.0.8
# Guess: A calendar that the polyfill lists works on every supported Node: 30 May 2024 is in the Ethiopian
#   year 2016.
# Happens: It takes eras and months from Intl and knows their names by heart. With the data of ICU 78 (CLDR
#   48) Ethiopian, Coptic and Chinese dates throw as soon as a field is read. temporal-polyfill/full converts
#   them.
# Source: source of @js-temporal/polyfill 0.5.1 (calendars); on Node 20.10 with ICU 73 the same calls succeed.
# Met by: offices that work with Ethiopia and with the African Union: what passed on an older Node fails after
#   an update.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @js-temporal/polyfill@0.5.1 temporal-polyfill@1.0.8
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Temporal } from '@js-temporal/polyfill'
import { Temporal as Full } from 'temporal-polyfill/full'

console.log(`ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`)
const year = (implementation, calendar) => {
  try {
    return implementation.PlainDate.from('2024-05-30').withCalendar(calendar).year
  } catch (error) {
    return error.message
  }
}
const calendars = ['ethiopic', 'coptic', 'chinese', 'islamic-umalqura']
const seen = {
  jsTemporal: calendars.map((calendar) => year(Temporal, calendar)),
  temporalPolyfill: calendars.map((calendar) => year(Full, calendar))
}
const expected = {
  jsTemporal: [
    'Era am (ISO year 2016) was not matched by any era',
    'Era am (ISO year 1740) was not matched by any era',
    'Unexpected leap month suffix: Mo4',
    1445
  ],
  temporalPolyfill: [2016, 1740, 2024, 1445]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one polyfill converts these dates otherwise with this ICU.')
  process.exit(1)
}
JS
node finding.mjs
