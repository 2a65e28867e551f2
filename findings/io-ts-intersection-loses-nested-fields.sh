#!/usr/bin/env bash
# Subject: io-ts 2.2.22
# Guess: An intersection of strict codecs keeps the fields of all of them, at every depth, so that what it
#   decodes satisfies it.
# Happens: At the top it does. One level down the last codec wins and strips the fields of the others: the
#   decoded value is no longer of the codec, and encoding it loses the same field.
# Source: io-ts manual, "t.strict" and "t.intersection".
# Met by: users who extend a stored event by intersection, where both parts describe the same nested object.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent io-ts@2.2.22 fp-ts@2.16.11
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { either } from 'fp-ts'
import * as t from 'io-ts'

const named = t.strict({ place: t.strict({ name: t.string }) })
const located = t.strict({ place: t.strict({ country: t.string }) })
const codec = t.intersection([named, located])
const event = { place: { name: 'Rabat', country: 'MA' } }
const decoded = either.getOrElseW(() => 'refused')(codec.decode(event))
const seen = { accepts: codec.is(event), decoded, isOfTheCodec: codec.is(decoded), encoded: codec.encode(event) }
const expected = {
  accepts: true,
  decoded: { place: { country: 'MA' } },
  isOfTheCodec: false,
  encoded: { place: { country: 'MA' } }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: an intersection of strict codecs keeps nested fields now, or loses others.')
  process.exit(1)
}
JS
node finding.mjs
