#!/usr/bin/env bash
# Subject: oxigraph 0.5.11 (SPARQL 1.1)
# Guess: A filter for everything since 1 January 2019 finds what is dated to a later year, month or instant,
#   or the query fails where it cannot compare them.
# Happens: xsd:date is compared with xsd:date alone: a text of the year 2020, of May 2020 and of an instant
#   in 2020 are left out without a word, while year() answers 2020 for each of them.
# Source: SPARQL 1.1, sections 17.2 (a filter that errs drops the solution) and 17.3 (operator mapping).
# Met by: those who publish dates at the precision that they have, as gYear, gYearMonth and date: queries by
#   day lose the vaguest of them.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent oxigraph@0.5.11
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Store } from 'oxigraph'

const xsd = 'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>'
const store = new Store()
store.load(
  `${xsd}
  <urn:year> <urn:signed> "2020"^^xsd:gYear .
  <urn:month> <urn:signed> "2020-05"^^xsd:gYearMonth .
  <urn:day> <urn:signed> "2020-04-30"^^xsd:date .
  <urn:instant> <urn:signed> "2020-06-01T10:00:00Z"^^xsd:dateTime .`,
  { format: 'text/turtle' }
)
const found = (rest) =>
  store.query(`${xsd} SELECT ?text { ?text <urn:signed> ?signed ${rest}`).map((row) => row.get('text').value.slice('urn:'.length))
const seen = {
  since: found('FILTER(?signed >= "2019-01-01"^^xsd:date) }'),
  inYear: found('FILTER(year(?signed) = 2020) }').toSorted()
}
const expected = {
  since: ['day'],
  inYear: ['day', 'instant', 'month', 'year']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: dates of different precision are compared otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
