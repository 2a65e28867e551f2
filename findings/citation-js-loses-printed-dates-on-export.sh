#!/usr/bin/env bash
# Subject: @citation-js/core 0.9.0 with plugin-bibtex and plugin-csl 0.9.0
# Guess: A date that the bibliography prints is in the biblatex export of the same source too.
# Happens: A raw date ("30 June 2020") is printed in full and exported not at all; a season and "circa" are
#   printed and missing from the export; as the month 21, which CSL prints as spring, the season is exported.
# Source: CSL 1.0.2 data schema: date-parts, season, circa, raw.
# Met by: offices that exchange lists of sources between reference managers.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'

const dates = [
  { raw: '30 June 2020' },
  { 'date-parts': [[2020]], season: 1 },
  { 'date-parts': [[2020]], circa: true },
  { 'date-parts': [[2020, 21]] }
]
const seen = dates.map((issued) => {
  const cite = new Cite({ type: 'document', title: 'Source', author: [{ literal: 'Office' }], issued })
  return {
    printed: /\((.*?)\)/.exec(cite.format('bibliography'))[1],
    exported: /date = \{(.*?)\}/.exec(cite.format('biblatex'))?.[1] ?? 'none'
  }
})
const expected = [
  { printed: '2020, June 30', exported: 'none' },
  { printed: '2020, Spring', exported: '2020' },
  { printed: 'ca. 2020', exported: '2020' },
  { printed: '2020, Spring', exported: '2020-21' }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these dates are printed or exported otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
