#!/usr/bin/env bash
# Subject: io-ts 2.2.22
# Guess: A record over a fixed set of keys either refuses another key or, as t.type does, keeps it.
# Happens: It is stripped without an error, whatever its value: the amount of a third country is gone after
#   decoding. The same holds for a record whose keys are a refinement: a key that fails it is dropped, not
#   refused.
# Source: io-ts manual, "Mapped types": t.record; stripping is described for t.exact and t.strict only.
# Met by: users who decode totals by country or by language: a misspelt code loses its amount instead of
#   failing.
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

const decoded = (codec, value) => either.getOrElseW(() => 'refused')(codec.decode(value))
const member = t.keyof({ MA: null, UZ: null })
const twoLetters = t.refinement(t.string, (text) => /^[A-Z]{2}$/.test(text))
const seen = {
  fixedKeys: decoded(t.record(member, t.number), { MA: 1, UZ: 2, JP: 3 }),
  refinedKeys: decoded(t.record(twoLetters, t.number), { MA: 1, Japan: 3 }),
  evenWrongValues: decoded(t.record(member, t.number), { MA: 1, UZ: 2, JP: 'many' }),
  missingKey: decoded(t.record(member, t.number), { MA: 1 }),
  type: decoded(t.type({ MA: t.number }), { MA: 1, JP: 3 })
}
const expected = {
  fixedKeys: { MA: 1, UZ: 2 },
  refinedKeys: { MA: 1 },
  evenWrongValues: { MA: 1, UZ: 2 },
  missingKey: 'refused',
  type: { MA: 1, JP: 3 }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a record treats unknown keys otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
