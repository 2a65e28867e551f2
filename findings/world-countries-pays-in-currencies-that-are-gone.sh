#!/usr/bin/env bash
# Subject: world-countries 5.1.0, compared with currency-codes 2.2.0 and countries-list 3.4.1
# Guess: The currencies of a country are codes of ISO 4217 that were valid when the newest release was made.
# Happens: Zimbabwe has ZWB, which no list of ISO 4217 has; Sierra Leone has SLL, which was withdrawn before.
#   countries-list has ZWG and SLE.
# Source: ISO 4217, lists one and three (SLL is historic since 2024).
# Met by: offices that offer the currency of a partner country for a pledge: the code is refused by the next
#   system.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent world-countries@5.1.0 currency-codes@2.2.0 countries-list@3.4.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { countries } from 'countries-list'
import codes from 'currency-codes'
import world from 'world-countries'

const states = ['ZW', 'SL']
const currenciesOf = (state) => Object.keys(world.find(({ cca2 }) => cca2 === state).currencies)
const seen = states.map((state) => {
  const unknown = currenciesOf(state).filter((code) => codes.code(code) === undefined)
  return { state, unknown, countriesList: countries[state].currency[0] }
})
const expected = [
  { state: 'ZW', unknown: ['ZWB'], countriesList: 'ZWG' },
  { state: 'SL', unknown: ['SLL'], countriesList: 'SLE' }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: world-countries has other currencies for these states now.')
  process.exit(1)
}
JS
node finding.mjs
