#!/usr/bin/env bash
# Subject: numeral 2.0.6
# Guess: A parser that reads 1.2b as 1,200,000,000 reads 1.2bn and "1.2 billion" as well, or gives null or
#   NaN, as it does for other texts.
# Happens: Both are 1.2. A single letter at the end counts whatever it stands for: 5 t (tonnes) is five
#   trillion, while "5 tonnes" is 5.
# Source: numeral documentation, abbreviations (k, m, b and t for a thousand to a trillion).
# Met by: importers of press releases, where billions are bn and food aid is in t.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent numeral@2.0.6
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import numeral from 'numeral'

const seen = ['1.2b', 'US$ 1.2bn', '1.2 billion', '5 t', '5 tonnes', '1.500.000'].map((text) => numeral(text).value())
const expected = [1_200_000_000, 1.2, 1.2, 5_000_000_000_000, 5, NaN]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: numeral reads these abbreviations otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
