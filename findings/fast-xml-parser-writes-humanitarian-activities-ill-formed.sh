#!/usr/bin/env bash
# Subject: fast-xml-parser 5.12.1 (IATI 2.03)
# Guess: What the parser has read, its builder writes as well-formed XML.
# Happens: An attribute with the value "true" is written as a bare name. The IATI activity humanitarian="true"
#   is not well-formed after reading and writing, and the validator of the same package refuses it;
#   humanitarian="1", which means the same, survives.
# Source: fast-xml-parser documentation, builder option suppressBooleanAttributes (default true); XML 1.0,
#   production 41.
# Met by: publishers of humanitarian aid data who change a file by reading and writing it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent fast-xml-parser@5.12.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser'

const options = { ignoreAttributes: false }
const rewritten = (xml) => new XMLBuilder(options).build(new XMLParser(options).parse(xml))
const seen = ['true', '1'].map((value) => {
  const xml = rewritten(`<iati-activity humanitarian="${value}"><title/></iati-activity>`)
  return { xml, wellFormed: XMLValidator.validate(xml) === true }
})
const expected = [
  { xml: '<iati-activity humanitarian><title></title></iati-activity>', wellFormed: false },
  { xml: '<iati-activity humanitarian="1"><title></title></iati-activity>', wellFormed: true }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: attributes with the value "true" are written otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
