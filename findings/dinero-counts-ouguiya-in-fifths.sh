#!/usr/bin/env bash
# Subject: dinero.js 2.0.2, compared with currency-codes 2.2.0
# Guess: Minor units follow ISO 4217, where the Mauritanian ouguiya and the Malagasy ariary have two decimals:
#   5200 of them are 52.00.
# Happens: Both have base 5 and exponent 1 (coins, not accounts): 5200 is 1040 units, and toDecimal refuses
#   the currency altogether. currency-codes says two digits.
# Source: ISO 4217, list one, minor unit of MRU and MGA: 2. dinero.js 2, "non-decimal currencies".
# Met by: donors and funds with projects in Mauritania or Madagascar: amounts exchanged in ISO minor units are
#   off by a factor of 20.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent dinero.js@2.0.2 currency-codes@2.2.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import currencyCodes from 'currency-codes'
import { MGA, MRU, dinero, toDecimal, toUnits } from 'dinero.js'

const decimalOf = (money) => {
  try {
    return toDecimal(money)
  } catch (error) {
    return error.message
  }
}
const seen = [MRU, MGA].map((currency) => {
  const money = dinero({ amount: 5200, currency })
  return {
    code: currency.code,
    units: toUnits(money),
    decimal: decimalOf(money),
    digitsByIso: currencyCodes.code(currency.code).digits
  }
})
const refusal = '[Dinero.js] Currency is not decimal.'
const expected = [
  { code: 'MRU', units: [1040, 0], decimal: refusal, digitsByIso: 2 },
  { code: 'MGA', units: [1040, 0], decimal: refusal, digitsByIso: 2 }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: ouguiya or ariary are counted otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
