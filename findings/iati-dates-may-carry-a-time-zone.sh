#!/usr/bin/env bash
# Subject: libxml2-wasm 0.7.2, xsd:date as the IATI 2.03 schemas use it
# Guess: A date that passes the IATI schema is YYYY-MM-DD; a space around it is collapsed, as around an
#   amount.
# Happens: 2020-06-30+14:00, a year of five digits and a negative one are valid. A space around an amount or a
#   truth value is accepted, around a date it is refused, although the standard collapses all three.
# Source: XML Schema Part 2, 3.2.9 (date: optional time zone; whiteSpace collapse); IATI 2.03, iso-date and
#   value-date are xsd:date.
# Met by: importers that take ten characters for granted, and exporters that trust another validator with
#   spaces.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent libxml2-wasm@0.7.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'

const validator = (type) =>
  XsdValidator.fromDoc(
    XmlDocument.fromString(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="e"><xs:complexType><xs:attribute name="v" type="xs:${type}"/></xs:complexType></xs:element>
    </xs:schema>`)
  )
const valid = (type, values) =>
  values.filter((value) => {
    try {
      validator(type).validate(XmlDocument.fromString(`<e v="${value}"/>`))
      return true
    } catch {
      return false
    }
  })
const dates = ['2020-06-30', '2020-06-30+14:00', '12020-01-01', '-0044-03-15', ' 2020-06-30 ', '2020-06']
const seen = { dates: valid('date', dates), amounts: valid('decimal', [' 5 ']), flags: valid('boolean', [' 1 ']) }
const expected = { dates: dates.slice(0, 4), amounts: [' 5 '], flags: [' 1 '] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: libxml2 accepts other dates now.')
  process.exit(1)
}
JS
node finding.mjs
