#!/usr/bin/env bash
# Subject: zod 4.6.7, ajv 8.20.0
# Guess: toJSONSchema writes only formats that JSON Schema defines; a rule such as lowercase becomes a
#   pattern.
# Happens: The pattern is there, but "format": "lowercase" (or "includes") stands beside it, and Ajv in its
#   default strict mode refuses the whole schema, with ajv-formats as well.
# Source: JSON Schema 2020-12 validation, section 7.3 (defined formats); Ajv, strict mode, "unknown formats".
# Met by: services that publish the schema of lower-case identifiers.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent zod@4.6.7 ajv@8.20.0 ajv-formats@3.0.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020.js'
import * as z from 'zod'

const compiled = (schema) => {
  const ajv = new Ajv()
  addFormats.default(ajv)
  try {
    ajv.compile(schema)
    return 'accepted'
  } catch (error) {
    return error.message
  }
}
const seen = [z.string().lowercase(), z.string().includes('-'), z.string().regex(/^[a-z]+$/)].map((schema) => {
  const jsonSchema = z.toJSONSchema(schema)
  return { format: jsonSchema.format ?? 'none', hasPattern: 'pattern' in jsonSchema, ajv: compiled(jsonSchema) }
})
const unknown = (format) => `unknown format "${format}" ignored in schema at path "#"`
const expected = [
  { format: 'lowercase', hasPattern: true, ajv: unknown('lowercase') },
  { format: 'includes', hasPattern: true, ajv: unknown('includes') },
  { format: 'none', hasPattern: true, ajv: 'accepted' }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: zod writes these rules otherwise now, or Ajv accepts them.')
  process.exit(1)
}
JS
node finding.mjs
