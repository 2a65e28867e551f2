#!/usr/bin/env bash
# Subject: jsonld 9.0.0 (JSON-LD 1.1)
# Guess: A JSON number in a term of type xsd:decimal becomes a decimal literal, 2090000.5.
# Happens: Any number with a fraction is written as a double in scientific notation, whatever its declared
#   type: "2.0900005E6"^^xsd:decimal, which is no decimal. A whole number and a string come out as they are.
# Source: JSON-LD 1.1 API, "Object to RDF Conversion", steps for numbers; XML Schema 1.1, 3.3.3 (no exponent
#   in xsd:decimal).
# Met by: publishers of pledges as linked data: only amounts with cents break, and only in strict RDF stores.
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
const context = {
  amount: { '@id': 'https://example.org/amount', '@type': 'http://www.w3.org/2001/XMLSchema#decimal' }
}
const seen = {}
for (const amount of [2_090_000.5, 2_090_000, '2090000.50']) {
  const quads = await jsonld.toRDF({ '@context': context, amount }, { safe: true })
  seen[`${typeof amount} ${amount}`] = quads[0].object.value
}
const expected = {
  'number 2090000.5': '2.0900005E6',
  'number 2090000': '2090000',
  'string 2090000.50': '2090000.50'
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: amounts in a term of type xsd:decimal are written otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
