#!/usr/bin/env bash
# Subject: moment-hijri 3.0.0
# Guess: A Hijri date before its table (1356 to 1500) is invalid.
# Happens: 1 Muharram 1350 (May 1931) is valid and is 1 March 1001, and so is 1505. The other way round, a day
#   of 1930 prints as 1355-12-NaN.
# Source: README of moment-hijri 3.0.0 (Umm al-Qura, 1356 to 1500 AH).
# Met by: archives of treaties dated by the Hijri calendar, and programmes that run beyond 2077.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent moment-hijri@3.0.0 moment@2.30.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const hijri = createRequire(import.meta.url)('moment-hijri')
const read = (text) => {
  const date = hijri(text, 'iYYYY-iMM-iDD').locale('en')
  return [date.isValid(), date.format('YYYY-MM-DD')]
}
const seen = { 1350: read('1350-01-01'), 1505: read('1505-01-01'), 1930: hijri('1930-01-01').locale('en').format('iYYYY-iMM-iDD') }
const expected = { 1350: [true, '1001-03-01'], 1505: [true, '1001-03-01'], 1930: '1355-12-NaN' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: moment-hijri treats dates outside its table otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
