#!/usr/bin/env bash
# Subject: zod 4.6.7, valibot 1.5.0, arktype 2.2.10
# Guess: A built-in check for an ISO date accepts full days that exist: 2024-02-29, neither 2023-02-29 nor the
#   year 2020.
# Happens: zod does so. valibot accepts 29 and 30 February of any year. arktype accepts them, too, and also a
#   year, a week and a time.
# Source: documentation of zod (z.iso.date), valibot (isoDate), arktype (string.date.iso).
# Met by: services that validate dates of a record at their edge: impossible days and bare years get in.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent zod@4.6.7 valibot@1.5.0 arktype@2.2.10
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { type } from 'arktype'
import * as v from 'valibot'
import * as z from 'zod'

const texts = ['2024-02-29', '2023-02-29', '2024-02-30', '2020', '2020-W27', '2020-06-30T10:00']
const accepted = (accepts) => texts.filter(accepts)
const arkDate = type('string.date.iso')
const seen = {
  zod: accepted((text) => z.iso.date().safeParse(text).success),
  valibot: accepted((text) => v.safeParse(v.pipe(v.string(), v.isoDate()), text).success),
  arktype: accepted((text) => !(arkDate(text) instanceof type.errors))
}
const expected = { zod: texts.slice(0, 1), valibot: texts.slice(0, 3), arktype: texts }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one validator accepts other dates now.')
  process.exit(1)
}
JS
node finding.mjs
