#!/usr/bin/env bash
# Subject: parse-duration 2.1.9, compared with tinyduration 3.4.1
# Guess: P3M, which it reads without complaint, is three months; a comma before a decimal is one, or is
#   refused.
# Happens: P3M is three minutes, and P1Y6M a year and six minutes, while P1Y and P10D are right. "2,5 years"
#   is twenty-five years.
# Source: ISO 8601-1, 5.5.2 (M before T is months); README of parse-duration (units: m is minutes).
# Met by: programs that read the term of an agreement, which data state as P3M or P18M and continental texts
#   with a comma.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent parse-duration@2.1.9 tinyduration@3.4.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import duration from 'parse-duration'
import { parse } from 'tinyduration'

const day = 24 * 60 * 60 * 1000
const seen = {
  inDays: ['P10D', 'P1Y', '2.5 years', '2,5 years'].map((text) => duration(text) / day),
  inMinutes: ['P3M', 'P18M'].map((text) => duration(text) / 60_000),
  tinyduration: parse('P3M')
}
const expected = {
  inDays: [10, 365.25, 913.125, 9131.25],
  inMinutes: [3, 18],
  tinyduration: { months: 3 }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: parse-duration reads months or decimal commas otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
