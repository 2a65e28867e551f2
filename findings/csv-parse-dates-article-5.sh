#!/usr/bin/env bash
# Subject: csv-parse 7.0.3
# Guess: With cast_date, cells that look like dates (2020-06-30) become Date objects and words stay words.
# Happens: "Article 5" becomes 1 May 2001, "Annex 12" 1 December 2001: any word followed by a number up to 12
#   is a month to Date.parse, which decides.
# Source: csv-parse documentation, option cast_date; ECMA-262, Date.parse (other formats are up to the
#   engine).
# Met by: importers of treaty tables, whose columns name articles, annexes and protocols.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent csv-parse@7.0.3
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'csv-parse/sync'

const rows = parse('signed,basis\n2020-06-30,Article 5\n2020-07-01,Annex 12\n2020-07-02,Article 13\n', {
  columns: true,
  cast: true,
  cast_date: true
})
const localDay = (value) => (value instanceof Date ? [value.getFullYear(), value.getMonth() + 1, value.getDate()] : value)
const seen = rows.map(({ basis }) => localDay(basis))
const expected = [[2001, 5, 1], [2001, 12, 1], 'Article 13']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: csv-parse no longer takes these words for dates.')
  process.exit(1)
}
JS
node finding.mjs
