#!/usr/bin/env bash
# Subject: @edtf-ts/core 0.4.2 (EDTF levels 0 to 2)
# Guess: A day of an unknown year (XXXX-05-17) is bounded by the years 0000 and 9999, and the year 0044 by
#   itself.
# Happens: All years below 100 count from 1900: XXXX-05-17 begins in 1900 (and still ends in 9999), 0044 is
#   1944.
# Source: EDTF specification, level 2, "Unspecified digit"; ECMA-262, Date.UTC (years 0 to 99 mean 1900 to
#   1999).
# Met by: those who record a day without a year: entries before 1900 fall outside its bounds.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @edtf-ts/core@0.4.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { parse } from '@edtf-ts/core'

const year = (milliseconds) => new Date(Number(milliseconds)).getUTCFullYear()
const bounds = (text) => [year(parse(text).value.min), year(parse(text).value.max)]
const seen = {
  dayWithoutYear: bounds('XXXX-05-17'),
  year44: bounds('0044')
}
const expected = { dayWithoutYear: [1900, 9999], year44: [1944, 1944] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: years below 100 have other bounds now.')
  process.exit(1)
}
JS
node finding.mjs
