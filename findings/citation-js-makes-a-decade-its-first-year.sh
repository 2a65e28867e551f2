#!/usr/bin/env bash
# Subject: @citation-js/core 0.9.0 with plugin-bibtex 0.9.0
# Guess: biblatex dates are EDTF, so 201X and 2020~ keep their vagueness (CSL has circa and literal for it) or
#   are refused.
# Happens: 201X becomes the year 2010, 20XX the year 2000, 2020-21 (spring) the year 2020, and the mark of
#   2020~ is dropped although circa exists.
# Source: biblatex manual, "Date and time specifications" (EDTF levels 0 and 1); CSL 1.0.2, date variables
#   (circa, season).
# Met by: archives that import sources from BibTeX: an undated source becomes a source of 2000.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'

const issued = async (date) => (await Cite.async(`@misc{source, title={Source}, date={${date}}}`)).data[0].issued
const seen = {}
for (const date of ['201X', '20XX', '2020-21', '2020~']) seen[date] = await issued(date)
const expected = {
  '201X': { 'date-parts': [[2010]] },
  '20XX': { 'date-parts': [[2000]] },
  '2020-21': { 'date-parts': [[2020]] },
  '2020~': { 'date-parts': [[2020]] }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these dates of biblatex are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
