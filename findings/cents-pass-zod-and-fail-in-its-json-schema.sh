#!/usr/bin/env bash
# Subject: zod 4.6.7, ajv 8.20.0, compared with typebox 1.4.3 and valibot 1.5.0
# Guess: A JSON Schema made by zod accepts the amounts that zod accepts: 0.07, 0.29, 1.15, 4.35, 64.1,
#   2090000.35 are multiples of 0.01.
# Happens: zod and typebox accept all six. Ajv refuses the first five by the very same schema, and valibot
#   refuses all of them.
# Source: JSON Schema 2020-12, multipleOf (an integer results); Ajv option multipleOfPrecision is off by
#   default.
# Met by: services that publish a schema of pledges in JSON numbers: whether an amount is lawful depends on
#   the validator.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent zod@4.6.7 ajv@8.20.0 typebox@1.4.3 valibot@1.5.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import Ajv from 'ajv/dist/2020.js'
import Type from 'typebox'
import { Check } from 'typebox/value'
import * as v from 'valibot'
import * as z from 'zod'

const amounts = [0.07, 0.29, 1.15, 4.35, 64.1, 2_090_000.35]
const schema = z.number().multipleOf(0.01)
const byJsonSchema = new Ajv().compile(z.toJSONSchema(schema))
const accepted = (accepts) => amounts.filter(accepts)
const seen = {
  zod: accepted((amount) => schema.safeParse(amount).success),
  typebox: accepted((amount) => Check(Type.Number({ multipleOf: 0.01 }), amount)),
  ajvBySchemaOfZod: accepted((amount) => byJsonSchema(amount)),
  valibot: accepted((amount) => v.safeParse(v.pipe(v.number(), v.multipleOf(0.01)), amount).success)
}
const expected = { zod: amounts, typebox: amounts, ajvBySchemaOfZod: [2_090_000.35], valibot: [] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one validator accepts other amounts now.')
  process.exit(1)
}
JS
node finding.mjs
