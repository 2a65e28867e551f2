#!/usr/bin/env bash
# Subject: natural-orderby 5.0.0, javascript-natural-sort 0.7.1, string-natural-compare 3.0.1, natural-compare
#   1.4.0, alphanum-sort 1.1.0, compared with Intl.Collator
# Guess: A natural order puts article 9 before article 10 in whichever digits they are written, as
#   Intl.Collator does with numeric.
# Happens: Only the digits 0 to 9 are numbers to all five: with Arabic-Indic digits article 10 comes before
#   article 9, and a mixed list falls into two.
# Source: Unicode Standard, General_Category Nd (decimal digits of all scripts); ECMA-402, the option numeric
#   of Intl.Collator.
# Met by: offices that list the articles or the sessions of an Arabic or Persian text.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent natural-orderby@5.0.0 javascript-natural-sort@0.7.1 string-natural-compare@3.0.1 natural-compare@1.4.0 alphanum-sort@1.1.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import alphanum from 'alphanum-sort'
import naturalSort from 'javascript-natural-sort'
import naturalCompare from 'natural-compare'
import { orderBy } from 'natural-orderby'
import stringCompare from 'string-natural-compare'

const orders = {
  intl: (texts) => texts.toSorted(new Intl.Collator('ar', { numeric: true }).compare),
  naturalOrderBy: (texts) => orderBy(texts),
  javascriptNaturalSort: (texts) => texts.toSorted(naturalSort),
  stringNaturalCompare: (texts) => texts.toSorted(stringCompare),
  naturalCompare: (texts) => texts.toSorted(naturalCompare),
  alphanumSort: (texts) => alphanum([...texts])
}
const sorted = (texts) => Object.fromEntries(Object.entries(orders).map(([name, order]) => [name, order(texts).join(' ')]))
const seen = [sorted(['n10', 'n9', 'n8']), sorted(['م١٠', 'م٩', 'م٨'])]
const same = (order) => Object.fromEntries(Object.keys(orders).map((name) => [name, order]))
const expected = [same('n8 n9 n10'), { ...same('م١٠ م٨ م٩'), intl: 'م٨ م٩ م١٠' }]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a natural sort counts in Arabic-Indic digits now.')
  process.exit(1)
}
JS
node finding.mjs
