#!/usr/bin/env bash
# Subject: currency.js 2.0.4
# Guess: With errorOnInvalid, an amount that the parser cannot read (words for powers of ten, Arabic-Indic
#   digits) is refused.
# Happens: The option concerns only values that are neither text nor number. Of a text all but ASCII digits is
#   dropped: "٢٠٠٠" becomes 0, "2.09 million" 2.09, "1e3" 13.
# Source: README of currency.js 2.0.4, option errorOnInvalid.
# Met by: offices that read amounts from Arabic releases, or pledges written as "2.09 million".
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent currency.js@2.0.4
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import currency from 'currency.js'

const seen = ['٢٠٠٠', '2.09 million', '1e3'].map((text) => currency(text, { errorOnInvalid: true }).value)
const expected = [0, 2.09, 13]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: currency.js reads or refuses these amounts otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
