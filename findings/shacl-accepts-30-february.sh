#!/usr/bin/env bash
# Subject: rdf-validate-shacl 0.6.5, shacl-engine 1.1.2 (SHACL)
# Guess: sh:datatype xsd:date refuses a literal that is no day, and a range compares dates before the year 0
#   like any others.
# Happens: Both accept 2024-02-30, and rdf-validate-shacl 2024-13-01 too. Nothing fits a range that begins in
#   -0044, not even 2024: such a bound is no Date of JavaScript.
# Source: SHACL, 4.1.2: a value node whose literal is ill-formed violates sh:datatype; XML Schema Part 2,
#   3.3.9: days of a month are limited, years may be negative.
# Met by: those who trust a shape to keep impossible days out of a data set of treaties, and historians.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 @zazuko/env@3.0.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import rdf from '@zazuko/env'
import { Parser } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { Validator } from 'shacl-engine'

const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <https://example.org/> .`
const dataset = (turtle) => rdf.dataset(new Parser({ factory: rdf }).parse(`${prefixes}\n${turtle}`))
const conforms = async (constraint, value) => {
  const shapes = dataset(`e:S a sh:NodeShape ; sh:targetNode e:visit ; sh:property [ sh:path e:value ; ${constraint} ] .`)
  const data = dataset(`e:visit e:value ${value} .`)
  return [
    (await new SHACLValidator(shapes, { factory: rdf }).validate(data)).conforms,
    (await new Validator(shapes, { factory: rdf }).validate({ dataset: data })).conforms
  ]
}

const from = (day) => `sh:minInclusive "${day}"^^xsd:date`
const seen = {
  may: await conforms('sh:datatype xsd:date', '"2024-05-30"^^xsd:date'),
  february: await conforms('sh:datatype xsd:date', '"2024-02-30"^^xsd:date'),
  month13: await conforms('sh:datatype xsd:date', '"2024-13-01"^^xsd:date'),
  shorter: await conforms('sh:datatype xsd:date', '"2024-05"^^xsd:date'),
  after2024: await conforms(from('2024-01-01'), '"2024-05-30"^^xsd:date'),
  afterCaesar: await conforms(from('-0044-03-15'), '"2024-05-30"^^xsd:date')
}
const expected = {
  may: [true, true],
  february: [true, true],
  month13: [true, false],
  shorter: [false, false],
  after2024: [true, true],
  afterCaesar: [false, false]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the validators judge days otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
