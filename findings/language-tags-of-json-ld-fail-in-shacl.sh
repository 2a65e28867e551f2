#!/usr/bin/env bash
# Subject: jsonld 9.0.0 with n3 2.13.12, rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2 (JSON-LD 1.1, SHACL)
# Guess: A title tagged zh-Hant passes the shape sh:languageIn ("zh-Hant"), and is found under zh-Hant after
#   expansion and compaction: tags are compared without regard to case.
# Happens: jsonld writes every tag in lower case when it expands, also as the key of a language map, and n3
#   does when it parses; both validators compare letter by letter, so that the title violates the shape that
#   names its language, and en-GB violates "en-GB". Shapes in lower case pass.
# Source: JSON-LD 1.1 API, 5.1.2 (a processor may normalise tags); SHACL, 4.4.4: as langMatches of SPARQL,
#   which RFC 4647 makes case-insensitive; BCP 47, 2.1.1.
# Met by: publishers of titles in Chinese, Serbian or British English whose JSON-LD is checked by a shape.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent jsonld@9.0.0 rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@2.13.12 @zazuko/env@3.0.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import jsonld from 'jsonld'
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

const context = { title: { '@id': 'https://example.org/value', '@container': '@language' } }
const visit = { '@context': context, '@id': 'https://example.org/visit', title: { 'zh-Hant': '條約', 'en-GB': 'Treaty' } }
const triples = await jsonld.toRDF(visit, { format: 'application/n-quads' })
const conformsIn = async (...tags) => {
  const shapes = dataset(
    `e:S a sh:NodeShape ; sh:targetNode e:visit ;
     sh:property [ sh:path e:value ; sh:languageIn (${tags.map((tag) => `"${tag}"`).join(' ')}) ] .`
  )
  const data = dataset(triples)
  return [
    (await new SHACLValidator(shapes, { factory: rdf }).validate(data)).conforms,
    (await new Validator(shapes, { factory: rdf }).validate({ dataset: data })).conforms
  ]
}
const compacted = await jsonld.compact(await jsonld.expand(visit), context)
const seen = {
  keys: Object.keys(compacted.title).toSorted?.() ?? Object.keys(compacted.title).sort(),
  asWritten: await conformsIn('zh-Hant', 'en-GB'),
  inLowerCase: await conformsIn('zh-hant', 'en-gb'),
  byEnglishAlone: await conforms('sh:languageIn ("en")', '"Treaty"@en-GB')
}
const expected = {
  keys: ['en-gb', 'zh-hant'],
  asWritten: [false, false],
  inLowerCase: [true, true],
  byEnglishAlone: [true, true]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: language tags pass from JSON-LD to SHACL now.')
  process.exit(1)
}
JS
node finding.mjs
