#!/usr/bin/env bash
# Subject: written-number 0.11.1
# Guess: The languages it ships follow the rules of school grammar: quatre-vingt mille without s, veintiún
#   millones, duecento in one word.
# Happens: French puts the s before mille as well, Spanish says veintiuno millones and "uno millón uno",
#   Italian writes "due cento mila". A number the Indian scale has no word for is an empty text.
# Source: Académie française, "vingt" and "cent" (no s before mille); Real Academia Española, "veintiuno"
#   (apocope before a noun).
# Met by: drafters of agreements with amounts in words, where the words prevail over the figures.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent written-number@0.11.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import written from 'written-number'

const seen = {
  fr: written(80_000, { lang: 'fr' }),
  es: [21_000_000, 1_000_001].map((amount) => written(amount, { lang: 'es' })),
  it: written(200_000, { lang: 'it' }),
  enIndian: written(1_000_000_000_000_000, { lang: 'enIndian' })
}
const expected = {
  fr: 'quatre-vingts mille',
  es: ['veintiuno millones', 'uno millón uno'],
  it: 'due cento mila',
  enIndian: ''
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: written-number spells these amounts otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
