#!/usr/bin/env bash
# Subject: edtf 4.11.1 (EDTF level 2)
# Guess: 1950S2 (two significant digits) spans 1900 to 1999, and 1950S3 the 1950s, as the standard defines
#   them.
# Happens: Both are read, written back with their S, and bounded as the single year 1950; covers says that
#   1940 lies outside 1950S2.
# Source: Library of Congress, EDTF specification, level 2, "Significant digits": 1950S2 is some year between
#   1900 and 1999, estimated to be 1950.
# Met by: readers of archival catalogues who take min and max for an interval that can be defended: it is too
#   precise by up to a century.
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
const seen = ['1950S2', '1950S3'].map((text) => {
  const date = edtf(text)
  return { text, writtenBack: date.edtf, min: day(date.min), max: day(date.max), covers1940: date.covers(edtf('1940')) }
})
const expected = ['1950S2', '1950S3'].map((text) => ({
  text,
  writtenBack: text,
  min: '1950-01-01',
  max: '1950-12-31',
  covers1940: false
}))
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the bounds of a year with significant digits are no longer those of that single year.')
  process.exit(1)
}
JS
node finding.mjs
