#!/usr/bin/env bash
# Subject: alasql 4.19.1 (SQL over arrays)
# Guess: MAX and MIN of texts give the last and the first, since dates as texts compare in WHERE and ORDER BY;
#   SUM and AVG of figures that a CSV file left as texts count them as numbers or refuse them.
# Happens: MAX, MIN and SUM of texts are undefined, without an error and for each group. AVG joins the texts
#   and divides: of "2.5" and "10" it is 1.255, half of 2.510. Of numbers all four are right.
# Source: ISO/IEC 9075-2 (SQL), set functions: MAX and MIN take any type that can be ordered, AVG numbers only.
# Met by: researchers who ask a table of releases for the last one of each country, or for a mean pledge.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent alasql@4.19.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import alasql from 'alasql'

const texts = [
  { country: 'KE', day: '2019-12-31', pledge: '2.5' },
  { country: 'KE', day: '2020-05-30', pledge: '10' }
]
const typed = texts.map(({ country, day, pledge }) => ({ country, day: Date.parse(day), pledge: Number(pledge) }))
const ask = (rows, query) => alasql(query, [rows]).map((row) => ({ ...row }))
const functions = 'SELECT country, MAX(day) AS latest, MIN(day) AS earliest, SUM(pledge) AS pledged, AVG(pledge) AS mean FROM ?'
const seen = {
  after: ask(texts, "SELECT day FROM ? WHERE day > '2020-01-01'"),
  last: ask(texts, 'SELECT day FROM ? ORDER BY day DESC LIMIT 1'),
  texts: ask(texts, `${functions} GROUP BY country`),
  typed: ask(typed, `${functions} GROUP BY country`)
}
const expected = {
  after: [{ day: '2020-05-30' }],
  last: [{ day: '2020-05-30' }],
  texts: [{ country: 'KE', latest: undefined, earliest: undefined, pledged: undefined, mean: 1.255 }],
  typed: [
    { country: 'KE', latest: Date.UTC(2020, 4, 30), earliest: Date.UTC(2019, 11, 31), pledged: 12.5, mean: 6.25 }
  ]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: texts are aggregated otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
