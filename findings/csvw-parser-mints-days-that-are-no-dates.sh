#!/usr/bin/env bash
# Subject: rdf-parser-csvw 1.1.0 (CSV on the Web)
# Guess: With a column described as a date in dd.MM.yyyy, 31.02.2019 is an error or plain text; a decimal in
#   a described format (1.250,50) becomes 1250.50, or stays plain text.
# Happens: A day that does not exist becomes "Invalid DateTime" of the type xsd:date, and the decimal keeps
#   its text 1.250,50 as xsd:decimal: both are literals without a value.
# Source: Metadata Vocabulary for Tabular Data, 6.4 (a value that fails to parse is a string, with an error)
#   and 6.4.2, 6.4.4 (formats of numbers and dates).
# Met by: offices that describe their spreadsheets by CSVW: invalid literals get into their data without an
#   error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent rdf-parser-csvw@1.1.0 rdf-ext@2.6.0 n3@2.13.12
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Readable } from 'node:stream'
import { Parser } from 'n3'
import rdf from 'rdf-ext'
import CsvwParser from 'rdf-parser-csvw'

const metadata = rdf.dataset(
  new Parser().parse(`@prefix csvw: <http://www.w3.org/ns/csvw#> .
  _:table a csvw:Table ; csvw:tableSchema [ csvw:column (
    [ csvw:title "signed" ; csvw:propertyUrl "urn:signed" ; csvw:datatype [ csvw:base "date" ; csvw:format "dd.MM.yyyy" ] ]
    [ csvw:title "amount" ; csvw:propertyUrl "urn:amount" ;
      csvw:datatype [ csvw:base "decimal" ; csvw:format [ csvw:decimalChar "," ; csvw:groupChar "." ] ] ]
  ) ] .`)
)
const parser = new CsvwParser({ metadata, factory: rdf, baseIRI: 'urn:table' })
const csv = 'signed,amount\n05.03.2019,"1.250,50"\n31.02.2019,7\n'
const seen = []
for await (const { predicate, object } of parser.import(Readable.from([csv])))
  if (predicate.value.startsWith('urn:'))
    seen.push([predicate.value.slice('urn:'.length), object.value, object.datatype.value.split('#')[1]].join(' '))
const expected = [
  'signed 2019-03-05 date',
  'amount 1.250,50 decimal',
  'signed Invalid DateTime date',
  'amount 7 decimal'
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: described columns are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
