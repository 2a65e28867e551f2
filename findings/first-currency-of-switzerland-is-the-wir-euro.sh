#!/usr/bin/env bash
# Subject: currency-codes 2.2.0
# Guess: currency-codes.country(name) lists legal tender first, so that the first entry is the currency of the
#   country.
# Happens: Entries stand in alphabetical order of their codes: Switzerland begins with CHE (WIR euro), Chile
#   with CLF and Uruguay with UYI (indexed units).
# Source: README of currency-codes 2.2.0, "country"; ISO 4217 marks funds codes apart from currencies, the
#   package does not.
# Met by: importers that fill in a missing currency from the donor country.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent currency-codes@2.2.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import currencyCodes from 'currency-codes'

const countries = ['Switzerland', 'Chile', 'Uruguay']
const seen = countries.map((country) => currencyCodes.country(country).map(({ code }) => code))
const expected = [
  ['CHE', 'CHF', 'CHW'],
  ['CLF', 'CLP'],
  ['UYI', 'UYU', 'UYW']
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the currencies of these countries are listed otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
