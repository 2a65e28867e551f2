#!/usr/bin/env bash
# Subject: rdf-validate-shacl 0.6.5, shacl-engine 1.1.2 (SHACL)
# Guess: sh:maxLength counts characters, as STRLEN of SPARQL does, and sh:pattern is the regular expression of
#   XPath, which knows \p{Lu}.
# Happens: Both count the letters of Adlam, the script of Fula, twice, as they do all outside the first plane:
#   a name of two letters is longer than two. A pattern of \p{Lu} matches no capital at all.
# Source: SHACL, 4.4.1 and 4.4.3: by STRLEN and REGEX of SPARQL; XPath functions, 5.4.4 (characters) and 5.6.1
#   (categories).
# Met by: shapes for names of Guinea and Niger, and for any script, that use categories of letters instead of
#   A to Z.
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

const seen = {
  latin: await conforms('sh:maxLength 2', '"Fu"'),
  arabic: await conforms('sh:maxLength 4', '"نيجر"'),
  adlam: await conforms('sh:maxLength 2', '"𞤆𞤵"'),
  capitals: await conforms('sh:pattern "^[A-Z]{2}$"', '"NO"'),
  capitalsByCategory: await conforms('sh:pattern "^\\\\p{Lu}{2}$"', '"NO"')
}
const expected = {
  latin: [true, true],
  arabic: [true, true],
  adlam: [false, false],
  capitals: [true, true],
  capitalsByCategory: [false, false]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the validators count characters now.')
  process.exit(1)
}
JS
node finding.mjs
