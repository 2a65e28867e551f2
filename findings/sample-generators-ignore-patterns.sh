#!/usr/bin/env bash
# Subject: openapi-sampler 1.7.10, json-schema-faker 0.6.3, judged by ajv 8.20.0 (JSON Schema 2020-12)
# Guess: A sample that is made from a schema is valid by it: a country code of two capitals, two different
#   countries, a name of letters.
# Happens: openapi-sampler writes "string" for any pattern and the first country twice where items must
#   differ. json-schema-faker keeps to [A-Z]{2}, writes p{L} for the pattern \p{L} in every sample, and
#   ignores a pattern for property names.
# Source: JSON Schema 2020-12, validation, 6.3.3 (pattern, as ECMA-262 with the flag u), 6.4.3 (uniqueItems);
#   core, 10.3.2.4 (propertyNames).
# Met by: descriptions whose examples are generated, and tests of a service that send generated requests: all
#   are refused at once, so that nothing behind the check is tested.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent ajv@8.20.0 json-schema-faker@0.6.3 openapi-sampler@1.7.10
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { generate } from 'json-schema-faker'
import { sample } from 'openapi-sampler'

const schemas = {
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  countries: { type: 'array', items: { type: 'string', enum: ['UZ', 'JP'] }, minItems: 2, uniqueItems: true },
  name: { type: 'string', pattern: '^\\p{L}+$' },
  byCountry: {
    type: 'object',
    propertyNames: { pattern: '^[A-Z]{2}$' },
    additionalProperties: { type: 'integer' },
    minProperties: 2
  }
}
const ajv = new Ajv2020()
const seeds = Array.from({ length: 50 }, (_, seed) => seed)
const seen = {}
for (const [name, schema] of Object.entries(schemas)) {
  const fakes = await Promise.all(seeds.map((seed) => generate(schema, { seed })))
  seen[name] = {
    sampler: ajv.validate(schema, sample(schema)),
    fakersValid: fakes.filter((fake) => ajv.validate(schema, fake)).length
  }
}
const expected = {
  country: { sampler: false, fakersValid: 50 },
  countries: { sampler: false, fakersValid: 50 },
  name: { sampler: true, fakersValid: 0 },
  byCountry: { sampler: false, fakersValid: 0 }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the generators keep to other patterns now.')
  process.exit(1)
}
JS
node finding.mjs
