#!/usr/bin/env bash
# Subject: edtf 4.11.1 (EDTF level 0)
# Guess: A date and time with an offset keeps its offset, and 30 June covers what was signed at 23:00 on 30
#   June in Washington.
# Happens: The offset is dropped and the value rewritten in UTC: it prints as 1 July, is covered by 1 July and
#   not by 30 June.
# Source: EDTF specification, level 0, "Date and Time": the shift from UTC is part of the representation.
# Met by: those who date signatures and calls by the local day of the place: evening ceremonies west of
#   Greenwich move by a day.
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

const signed = edtf('2020-06-30T23:00:00-05:00')
const seen = {
  writtenBack: signed.edtf,
  on30June: edtf('2020-06-30').covers(signed),
  on1July: edtf('2020-07-01').covers(signed)
}
const expected = { writtenBack: '2020-07-01T04:00:00.000Z', on30June: false, on1July: true }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a time with an offset is no longer moved to UTC.')
  process.exit(1)
}
JS
node finding.mjs
