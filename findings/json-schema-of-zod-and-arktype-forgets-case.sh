#!/usr/bin/env bash
# Subject: zod 4.6.7, arktype 2.2.10
# Guess: A pattern that ignores case cannot be said in JSON Schema, so making the schema fails, as it does for
#   a transformation.
# Happens: Both drop the flag without a word: what the validator accepts as "MA" and "ma" is "ma" only for
#   readers of the schema.
# Source: JSON Schema 2020-12, "pattern" (no flags); @valibot/to-json-schema refuses the same pattern.
# Met by: services that publish schemas of codes and titles: clients refuse what the service accepts.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent zod@4.6.7 arktype@2.2.10
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { type } from 'arktype'
import * as z from 'zod'

const byZod = z.string().regex(/^ma$/i)
const byArktype = type(/^ma$/i)
const seen = {
  accepted: [byZod.safeParse('MA').success, !(byArktype('MA') instanceof type.errors)],
  patterns: [z.toJSONSchema(byZod).pattern, byArktype.toJsonSchema().pattern]
}
const expected = { accepted: [true, true], patterns: ['^ma$', '^ma$'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one package no longer drops the flag of a pattern.')
  process.exit(1)
}
JS
node finding.mjs
