#!/usr/bin/env bash
# Subject: number-to-words 1.2.4
# Guess: A text is read whole or refused, and a fraction is written out or refused, since the function throws
#   for what it cannot write.
# Happens: A text is cut at the first comma without a word: "2,090,000" is two, and the ordinal second. A
#   fraction is dropped: 2090000.75 is two million, ninety thousand.
# Source: README of number-to-words (texts are allowed; an error for a number that is not safe).
# Met by: drafters whose programs put the amount of an agreement in words beside its figures.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent number-to-words@1.2.4
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import numbers from 'number-to-words'

const seen = [numbers.toWords('2090000'), numbers.toWords('2,090,000'), numbers.toWordsOrdinal('2,090,000'), numbers.toWords(2090000.75)]
const expected = ['two million, ninety thousand', 'two', 'second', 'two million, ninety thousand']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: number-to-words reads grouped texts or fractions now.')
  process.exit(1)
}
JS
node finding.mjs
