#!/usr/bin/env bash
# Subject: jsonld 9.0.0 (JSON-LD 1.1)
# Guess: Compaction with a term "on" of type xsd:date gives all dates under "on"; one of another type (a year)
#   stands there as an object with its type.
# Happens: The year is put under the full IRI instead, beside "on": one property becomes two keys of the
#   document, and a reader of "on" never sees the year.
# Source: JSON-LD 1.1, "Compaction", term selection by type.
# Met by: consumers of provenance or event descriptions where some dates are known to the day and some to the
#   year.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent jsonld@9.0.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const jsonld = createRequire(import.meta.url)('jsonld')
const xsd = 'http://www.w3.org/2001/XMLSchema#'
const iri = 'https://example.org/on'
const dates = [
  { '@value': '2020-06-30', '@type': `${xsd}date` },
  { '@value': '2021', '@type': `${xsd}gYear` }
]
const { '@context': _, ...seen } = await jsonld.compact([{ [iri]: dates }], { on: { '@id': iri, '@type': `${xsd}date` } })
const expected = { on: '2020-06-30', [iri]: { '@type': `${xsd}gYear`, '@value': '2021' } }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: compaction keeps dates of two types under one key now.')
  process.exit(1)
}
JS
node finding.mjs
