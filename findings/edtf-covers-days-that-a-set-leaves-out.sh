#!/usr/bin/env bash
# Subject: edtf 4.11.1 (EDTF levels 1 and 2)
# Guess: covers is true only where the other date lies in one of the values: not for 1987 in "1984 or 1990",
#   nor for 1 June in "17 May of an unknown year".
# Happens: covers compares the outermost bounds, so both are covered, as are all days between the first and
#   the last member.
# Source: README of edtf 4.11.1, "covers"; EDTF specification, level 2, "Set representation" (one of a set)
#   and level 2, "Unspecified digit".
# Met by: those who filter a record by date: a filter by covers reports entries on days that nobody ever
#   claimed.
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

const pairs = [
  ['[1984,1990]', '1987'],
  ['XXXX-05-17', '2020-06-01'],
  ['1984-XX-15', '1984-03-02']
]
const seen = pairs.map(([uncertain, day]) => [uncertain, day, edtf(uncertain).covers(edtf(day))])
const expected = pairs.map(([uncertain, day]) => [uncertain, day, true])
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: covers no longer holds for days between the members of a set.')
  process.exit(1)
}
JS
node finding.mjs
