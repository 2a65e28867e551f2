#!/usr/bin/env bash
# Subject: currency-codes 2.2.0
# Guess: ISO 4217 gives XDR (special drawing rights), XUA and gold no minor unit ("N.A."), so digits is absent
#   for them.
# Happens: digits is 0, the value of the yen: a check of decimals refuses 1,234.56 drawing rights of an IMF
#   arrangement, and a rounding rule strips them to the unit.
# Source: ISO 4217, list one: minor unit "N.A." for XDR, XUA, XAU; 0 for JPY.
# Met by: recorders of IMF lending and of contributions to development funds.
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

const seen = Object.fromEntries(['XDR', 'XUA', 'XAU', 'JPY'].map((code) => [code, currencyCodes.code(code).digits]))
const expected = { XDR: 0, XUA: 0, XAU: 0, JPY: 0 }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: units of account differ from currencies without decimals now.')
  process.exit(1)
}
JS
node finding.mjs
