#!/usr/bin/env bash
# Subject: i18n-iso-countries 7.14.0, world-countries 5.1.0
# Guess: Packages that carry Kosovo under the user-assigned XK agree on XKX as its three-letter code, as the
#   World Bank does, and give no number.
# Happens: i18n-iso-countries says XKK and the number 983, world-countries says UNK and an empty number (and
#   UNK, too, in the borders of neighbours). Neither says XKX.
# Source: ISO 3166-1 leaves X-codes to users; sources of both packages. UNK is the code of UNMIK travel
#   documents (ICAO 9303).
# Met by: analysts who join World Bank or event data to these tables by three letters: Kosovo drops out.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent i18n-iso-countries@7.14.0 world-countries@5.1.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'

const world = createRequire(import.meta.url)('world-countries')
const kosovo = world.find(({ cca2 }) => cca2 === 'XK')
const seen = {
  isoCountries: [countries.alpha2ToAlpha3('XK'), countries.alpha2ToNumeric('XK')],
  worldCountries: [kosovo.cca3, kosovo.ccn3],
  byXkx: [countries.isValid('XKX'), world.some(({ cca3 }) => cca3 === 'XKX')]
}
const expected = { isoCountries: ['XKK', '983'], worldCountries: ['UNK', ''], byXkx: [false, false] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the codes of Kosovo in these packages are others now.')
  process.exit(1)
}
JS
node finding.mjs
