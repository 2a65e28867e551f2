#!/usr/bin/env bash
# Subject: iso8601-duration 2.1.4, compared with tinyduration 3.4.1
# Guess: What a parser of ISO 8601 durations does not support (a sign, a repetition) is refused.
# Happens: iso8601-duration reads -P10D as ten days and R4/P3M as three months; its end lies after the start
#   instead of before. tinyduration keeps the sign, but drops the repetition as well.
# Source: ISO 8601-2:2019 (negative durations), ISO 8601-1:2019, 5.6 (recurring intervals).
# Met by: offices that store notice periods ("ten days before") and repeated duties as ISO 8601 texts.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent iso8601-duration@2.1.4 tinyduration@3.4.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { end, parse } from 'iso8601-duration'
import { parse as parseTiny } from 'tinyduration'

const start = new Date('2024-05-30T00:00:00Z')
const endOf = (text) => end(parse(text), start).toISOString().slice(0, 10)
const seen = {
  tenDaysBefore: endOf('-P10D'),
  fourQuarters: endOf('R4/P3M'),
  byTinyduration: ['-P10D', 'R4/P3M'].map((text) => parseTiny(text))
}
const expected = {
  tenDaysBefore: '2024-06-09',
  fourQuarters: '2024-08-30',
  byTinyduration: [{ days: 10, negative: true }, { months: 3 }]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: signs or repetitions of durations are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
