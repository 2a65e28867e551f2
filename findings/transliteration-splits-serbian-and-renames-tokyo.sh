#!/usr/bin/env bash
# Subject: transliteration 2.6.1
# Guess: One Serbian name gives one Latin form from either of its two alphabets, and Tokyo written in Japanese
#   gives some form of Tokyo.
# Happens: The gorge Đerdap becomes Derdap from the Latin letters and Djerdap from the Cyrillic; Tokyo and
#   Kyoto are read as Chinese, Dong Jing and Jing Du.
# Source: README of transliteration 2.6.1: characters are replaced one by one, without regard to the language.
# Met by: offices that match names of places and people between language versions of one release.
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
import { transliterate } from 'transliteration'

const seen = ['Đerdap', 'Ђердап', '東京', '京都'].map((name) => transliterate(name))
const expected = ['Derdap', 'Djerdap', 'Dong Jing', 'Jing Du']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these names are transliterated otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
