#!/usr/bin/env bash
# Subject: @apidevtools/swagger-parser 13.0.0, @seriousme/openapi-schema-validator 2.11.0 (OpenAPI 3.1)
# Guess: A validator of OpenAPI refuses a path {visitId} whose parameter no operation declares, two operations
#   of one operationId, and a security scheme that is nowhere, in version 3.1 as in 2.0.
# Happens: swagger-parser refuses the first in a description of 2.0, and accepts all three in 3.1; the other
#   validator accepts them, too. Both check 3.1 by its JSON Schema alone, which cannot say such rules.
# Source: OpenAPI 3.1.1, 4.8.8 (each template expression must correspond to a path parameter), 4.8.10
#   (operationId must be unique) and 4.8.30 (names must correspond to security schemes).
# Met by: services whose description is checked in CI: a client made from it calls /visits/{visitId} with the
#   braces.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @apidevtools/swagger-parser@13.0.0 @seriousme/openapi-schema-validator@2.11.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import SwaggerParser from '@apidevtools/swagger-parser'
import { Validator } from '@seriousme/openapi-schema-validator'

const responses = { 200: { description: 'The visit' } }
const info = { title: 'Visits', version: '1' }
const described = (paths) => ({ openapi: '3.1.0', info, paths })
const descriptions = {
  undeclared2: { swagger: '2.0', info, paths: { '/visits/{visitId}': { get: { responses } } } },
  undeclared: described({ '/visits/{visitId}': { get: { responses } } }),
  sameOperationId: described({
    '/visits': { get: { operationId: 'visits', responses } },
    '/meetings': { get: { operationId: 'visits', responses } }
  }),
  unknownScheme: described({ '/visits': { get: { security: [{ token: [] }], responses } } }),
  optionalPath: described({
    '/visits/{visitId}': { get: { parameters: [{ name: 'visitId', in: 'path', schema: { type: 'string' } }], responses } }
  })
}
const seen = {}
for (const [name, description] of Object.entries(descriptions)) {
  const first = await SwaggerParser.validate(structuredClone(description)).then(
    () => true,
    () => false
  )
  const second = await new Validator().validate(structuredClone(description))
  seen[name] = [first, second.valid]
}
const expected = {
  undeclared2: [false, true],
  undeclared: [true, true],
  sameOperationId: [true, true],
  unknownScheme: [true, true],
  optionalPath: [false, false]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the validators know more rules of OpenAPI 3.1 now.')
  process.exit(1)
}
JS
node finding.mjs
