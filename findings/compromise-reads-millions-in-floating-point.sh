#!/usr/bin/env bash
# Subject: compromise 14.17.0
# Guess: "2.09 million" is the whole number 2090000.
# Happens: It is 2089999.9999999998, and 16.4 million likewise: one binary fraction times another. 4.35
#   billion and 2,090,000 are exact, so samples look right.
# Source: compromise documentation, numbers().
# Met by: recorders of pledges from text: amounts fail a check for whole units, or are cut to one unit less.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent compromise@14.17.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const nlp = require('compromise')

const seen = {}
for (const text of ['2.09 million', '16.4 million', '4.35 billion', '2,090,000']) {
  seen[text] = nlp(text).numbers().json()[0].number.num
}
const expected = {
  '2.09 million': 2089999.9999999998,
  '16.4 million': 16399999.999999998,
  '4.35 billion': 4_350_000_000,
  '2,090,000': 2_090_000
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: compromise reads these amounts otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
