#!/usr/bin/env bash
# Subject: transliteration 2.6.1
# Guess: Transliteration leaves vowels that are not written out, but keeps every written letter, so names that
#   differ in Arabic differ in Latin.
# Happens: The long vowel alif becomes nothing: the given name Salim, the word peace (the given name Salam)
#   and a third word have one slug, slm. Morocco begins with its second letter.
# Source: README of transliteration 2.6.1 (slugify); Arabic letter U+0627, which ISO 233 and DIN 31635 both
#   represent.
# Met by: registers of people and parties whose identifiers are slugs of Arabic names: distinct people share
#   an identifier.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent transliteration@2.6.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { slugify } from 'transliteration'

const seen = { salim: slugify('سالم'), salam: slugify('سلام'), salm: slugify('سلم'), morocco: slugify('المغرب') }
const expected = { salim: 'slm', salam: 'slm', salm: 'slm', morocco: 'lmgrb' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these Arabic words now have other slugs.')
  process.exit(1)
}
JS
node finding.mjs
