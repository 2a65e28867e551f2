#!/usr/bin/env bash
# Subject: world-countries 5.1.0
# Guess: unMember is true for the 193 members of the United Nations and false for its two observer states.
# Happens: It is true for 194: the Holy See is among them, Palestine is not.
# Source: United Nations, list of member states (193) and of non-member observer states; README of
#   world-countries, unMember.
# Met by: rosters and invitations that separate members from observers by this flag.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent world-countries@5.1.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const countries = createRequire(import.meta.url)('world-countries')
const isMember = (code) => countries.find(({ cca2 }) => cca2 === code).unMember
const seen = {
  members: countries.filter(({ unMember }) => unMember).length,
  holySee: isMember('VA'),
  palestine: isMember('PS')
}
const expected = { members: 194, holySee: true, palestine: false }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the members of the United Nations are counted otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
