#!/usr/bin/env bash
# Subject: libxml2-wasm 0.7.2 (xsd:date as GEXF 1.3 and IATI 2.03 use it)
# Guess: xsd:date takes the year 0000 as ISO 8601, EDTF and XML Schema 1.1 do, or it follows version 1.0, in
#   which -0001 is the year before 1 and has a 29 February.
# Happens: The year 0000 is refused as by version 1.0, and the leap years before our era are those of a
#   calendar that has it: -0004-02-29 is valid, -0001-02-29 and -0005-02-29 are not.
# Source: XML Schema Part 2, second edition, 3.2.7 and 3.2.9 (no year 0000); W3C XML Schema Definition
#   Language 1.1 Part 2, 3.3.7 (1 BC is 0000).
# Met by: exporters of historic dates: a file with the year 0000 of EDTF breaks at its recipient, and moving
#   the years by one gives days that do not exist. This library leaves such a day out and says so.
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

const schema = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="day" type="xs:date"/></xs:schema>'
const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema))
const isValid = (day) => {
  try {
    validator.validate(XmlDocument.fromString(`<day>${day}</day>`))
    return true
  } catch {
    return false
  }
}
const days = ['0000-01-01', '-0001-01-01', '-0001-02-29', '-0004-02-29', '-0005-02-29', '2020-02-30']
const seen = Object.fromEntries(days.map((day) => [day, isValid(day)]))
const expected = {
  '0000-01-01': false,
  '-0001-01-01': true,
  '-0001-02-29': false,
  '-0004-02-29': true,
  '-0005-02-29': false,
  '2020-02-30': false
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: years before our era are judged otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
