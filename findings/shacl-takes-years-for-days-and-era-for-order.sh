#!/usr/bin/env bash
# Subject: rdf-validate-shacl 0.6.5, shacl-engine 1.1.2 (SHACL), compared with oxigraph 0.5.11 (SPARQL 1.1)
# Guess: The comparisons of SHACL are those of SPARQL, as it says: with the least day 2019-01-01 a year
#   (gYear) does not conform, and a period from 44 BC to AD 14 conforms to sh:lessThan.
# Happens: Both validators take the gYear 2020 and the gYearMonth 2020-05 for days since 2019-01-01, and
#   refuse the dateTime 2020-05-01T10:00:00Z; 30 February conforms. A period that begins before our era and
#   ends in it does not conform; within one era the order is right.
# Source: SHACL, 4.3 and 4.5.3 (comparison by the SPARQL operators; what cannot be compared does not
#   conform); SPARQL 1.1, 17.3.
# Met by: those who check exports with dates of several precisions: shapes that pass here fail in a triple
#   store, and reigns and periods of antiquity are reported as reversed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent n3@2.13.12 rdf-ext@2.6.0 rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 oxigraph@0.5.11
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Parser } from 'n3'
import { Store } from 'oxigraph'
import rdf from 'rdf-ext'
import RdfValidateShacl from 'rdf-validate-shacl'
import { Validator } from 'shacl-engine'

const prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . '
const dataset = (turtle) => rdf.dataset(new Parser().parse(prefixes + turtle))
const shape = (rule) =>
  dataset(`<urn:shape> a sh:NodeShape ; sh:targetSubjectsOf <urn:start> ; sh:property [ sh:path <urn:start> ; ${rule} ] .`)
const least = shape('sh:minInclusive "2019-01-01"^^xsd:date')
const before = shape('sh:lessThan <urn:end>')
const conforms = async (shapes, data) => {
  const one = await new RdfValidateShacl(shapes).validate(dataset(data))
  const other = await new Validator(shapes, { factory: rdf }).validate({ dataset: dataset(data) })
  return [one.conforms, other.conforms]
}
const bySparql = (one, operator, other) =>
  new Store().query(`PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT * { FILTER(${one} ${operator} ${other}) }`).length > 0

const seen = {}
for (const start of ['"2020"^^xsd:gYear', '"2020-05"^^xsd:gYearMonth', '"2020-05-01T10:00:00Z"^^xsd:dateTime', '"2020-02-30"^^xsd:date'])
  seen[start] = [...(await conforms(least, `<urn:a> <urn:start> ${start} .`)), bySparql(start, '>=', '"2019-01-01"^^xsd:date')]
for (const [start, end] of [
  ['-0044-03-15', '0014-08-19'],
  ['-0050-03-15', '-0044-03-15']
]) {
  const [from, to] = [`"${start}"^^xsd:date`, `"${end}"^^xsd:date`]
  const data = `<urn:a> <urn:start> ${from} ; <urn:end> ${to} .`
  seen[`${start} to ${end}`] = [...(await conforms(before, data)), bySparql(from, '<', to)]
}
// rdf-validate-shacl, shacl-engine, SPARQL
const expected = {
  '"2020"^^xsd:gYear': [true, true, false],
  '"2020-05"^^xsd:gYearMonth': [true, true, false],
  '"2020-05-01T10:00:00Z"^^xsd:dateTime': [false, false, false],
  '"2020-02-30"^^xsd:date': [true, true, false],
  '-0044-03-15 to 0014-08-19': [false, false, true],
  '-0050-03-15 to -0044-03-15': [true, true, true]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: dates are compared otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
