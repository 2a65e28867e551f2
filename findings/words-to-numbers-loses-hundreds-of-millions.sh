#!/usr/bin/env bash
# Subject: words-to-numbers 1.5.1
# Guess: Hundreds before a thousand or a million multiply it, since "three hundred million" is read so; what
#   is not read stays as it stands.
# Happens: "Three hundred and fifty million" is 50,000,300: the hundreds are added where tens follow them.
#   "One point five million" is NaN, put into the sentence in place of the words, although "ten point five" is
#   read.
# Source: README of words-to-numbers, "Decimal Points".
# Met by: importers of agreements, whose amounts stand in words: the sentence comes out with another amount or
#   with none.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent words-to-numbers@1.5.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import words from 'words-to-numbers'

const texts = [
  'three hundred million',
  'three hundred and fifty million',
  'two hundred thousand',
  'two hundred fifty thousand',
  'ten point five',
  'about one point five million dollars'
]
const seen = texts.map((text) => words.wordsToNumbers(text))
const expected = [300_000_000, 50_000_300, 200_000, 50_200, 10.5, 'about NaN dollars']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: words-to-numbers reads these amounts otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
