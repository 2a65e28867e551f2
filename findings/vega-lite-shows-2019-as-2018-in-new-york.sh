#!/usr/bin/env bash
# Subject: vega-lite 6.5.0 with vega 6.4.0
# Guess: A chart of years and months shows those of its data, "2019" and "2020-01", wherever it is drawn.
# Happens: Such a text is read as midnight in UTC and shown in local time: west of Greenwich a bar of 2019
#   stands at 2018, and January 2020 at December 2019. With numbers for years every bar stands at 1969.
# Source: ECMA-262, Date.parse (forms with a date only are UTC); Vega-Lite documentation, time units (local by
#   default).
# Met by: researchers in the Americas who chart agreements or pledges by year: every bar is a year too early,
#   and no value is missing.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent vega@6.4.0 vega-lite@6.5.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'

const axis = async (timeUnit, days) => {
  const values = days.map((day) => ({ day }))
  const x = { field: 'day', timeUnit, type: 'ordinal', axis: { title: null } }
  const { spec } = compile({ data: { values }, mark: 'tick', encoding: { x } })
  const svg = await new View(parse(spec), { renderer: 'none' }).toSVG()
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)
}
const seen = [
  await axis('year', ['2019', '2020']),
  await axis('yearmonth', ['2020-01', '2020-06']),
  await axis('year', [2019, 2020])
]
const expected = [['2018', '2019'], ['Dec 2019', 'May 2020'], ['1969']]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: Vega-Lite shows years as the data have them now.')
  process.exit(1)
}
JS
TZ=America/New_York node finding.mjs
