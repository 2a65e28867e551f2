#!/usr/bin/env bash
# Subject: edtf 4.11.1 (EDTF level 2)
# Guess: The three quadrimesters of a year (37, 38, 39) are four months each and do not overlap.
# Happens: The first one ends on 31 May, the second begins on 1 May: any day in May lies in both.
# Source: Library of Congress, EDTF specification, level 2, "Sub-year groupings": 37 to 39 are "Quadrimester
#   1, 2, 3 (4 months in duration)".
# Met by: those who count reports or disbursements by four-month reporting period: May is counted twice.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent edtf@4.11.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import edtf from 'edtf'

const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10)
const thirds = ['2001-37', '2001-38', '2001-39'].map((text) => edtf(text))
const seen = {
  bounds: thirds.map(({ min, max }) => [day(min), day(max)]),
  thirdsThatCover17May: thirds.filter((third) => third.covers(edtf('2001-05-17'))).map((third) => third.edtf)
}
const expected = {
  bounds: [
    ['2001-01-01', '2001-05-31'],
    ['2001-05-01', '2001-09-30'],
    ['2001-09-01', '2001-12-31']
  ],
  thirdsThatCover17May: ['2001-37', '2001-38']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the quadrimesters of a year have other bounds now.')
  process.exit(1)
}
JS
node finding.mjs
