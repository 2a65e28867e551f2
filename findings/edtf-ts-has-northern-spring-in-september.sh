#!/usr/bin/env bash
# Subject: @edtf-ts/core 0.4.2, compared with edtf 4.11.1 (EDTF level 2)
# Guess: 2001-25 is spring in the northern hemisphere, so it lies in the first half of the year, and 2001-29
#   is spring in the southern one.
# Happens: @edtf-ts/core puts 25 to 28 where the southern seasons are (25 from September to November) and
#   refuses 29; edtf has 25 from January to March.
# Source: Library of Congress, EDTF specification, level 2, "Sub-year groupings": 25 Spring - Northern
#   Hemisphere, 29 Spring - Southern Hemisphere.
# Met by: catalogues that mark the hemisphere to be exact: two libraries place one spring half a year apart.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @edtf-ts/core@0.4.2 edtf@4.11.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { parse } from '@edtf-ts/core'
import edtf from 'edtf'

const month = (milliseconds) => new Date(Number(milliseconds)).toISOString().slice(0, 7)
const byEdtfTs = (text) => {
  const { success, value } = parse(text)
  return success ? [month(value.min), month(value.max)] : 'refused'
}
const byEdtf = (text) => [month(edtf(text).min), month(edtf(text).max)]
const seen = ['2001-25', '2001-29'].map((text) => ({ text, edtfTs: byEdtfTs(text), edtf: byEdtf(text) }))
const expected = [
  { text: '2001-25', edtfTs: ['2001-09', '2001-11'], edtf: ['2001-01', '2001-03'] },
  { text: '2001-29', edtfTs: 'refused', edtf: ['2001-10', '2001-12'] }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one library places the seasons of a hemisphere otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
