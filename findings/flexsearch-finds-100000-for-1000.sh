#!/usr/bin/env bash
# Subject: flexsearch 0.8.212
# Guess: Numbers are matched as written or by their beginning: a search for 1000 finds 1000, and at most what
#   begins with it.
# Happens: The default index takes a digit that is repeated for one, as it does with letters: 1000, 100, 11000
#   and 100000 are one word, so is 2000 with 200. With the exact charset they differ.
# Source: README of flexsearch, the collection of charsets.
# Met by: readers who search a record for an amount, a resolution or a year such as 2000 and 1000: hits that
#   do not hold it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent flexsearch@0.8.212
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import flexsearch from 'flexsearch'

const texts = ['1000 dollars', '100000 dollars', 'resolution 2200', 'the year 2000', '1500 dollars']
const found = (options) => {
  const index = new flexsearch.Index(options)
  texts.forEach((text, position) => index.add(position, text))
  return ['1000', '11000', '20'].map((query) => index.search(query).map((position) => texts[position]))
}
const seen = { byDefault: found(), exact: found({ encoder: flexsearch.Charset.Exact }) }
const expected = {
  byDefault: [
    ['1000 dollars', '100000 dollars'],
    ['1000 dollars', '100000 dollars'],
    ['resolution 2200', 'the year 2000']
  ],
  exact: [['1000 dollars'], [], []]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: flexsearch tells repeated digits apart now.')
  process.exit(1)
}
JS
node finding.mjs
