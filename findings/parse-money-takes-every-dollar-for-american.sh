#!/usr/bin/env bash
# Subject: parse-money 1.0.12, price-parser 3.4.0
# Guess: CA$, A$ and NZ$ are other dollars or are unknown, and a code such as CAD or CHF is read; a word for a
#   power of ten makes the text unreadable or is applied.
# Happens: parse-money has CA$, A$, NZ$ and HK$ in USD, and CAD and CHF without a currency. price-parser makes
#   C$ Nicaraguan, kr Swedish, and cuts the decimals of "US$ 1.2bn". Neither reads million.
# Source: README of parse-money and of price-parser (amount and currency of a text).
# Met by: importers of pledges written by donors: Canadian and Australian amounts become American ones.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent parse-money@1.0.12 price-parser@3.4.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import parseMoney from 'parse-money'
import priceParser from 'price-parser'

const parse = parseMoney.default ?? parseMoney
const read = ({ amount, currency }) => [amount, currency]
const price = (text) => {
  const { floatValue, currencyCode } = priceParser.parseFirst(text)
  return [floatValue, currencyCode]
}
const seen = {
  parseMoney: ['CA$ 5 million', 'A$ 5', 'NZ$ 5', 'CAD 5', 'CHF 5'].map((text) => read(parse(text))),
  priceParser: ['C$ 5 million', '5 kr', 'US$ 1.2bn', 'US$ 1.2'].map(price)
}
const expected = {
  parseMoney: [[5, 'USD'], [5, 'USD'], [5, 'USD'], [5, null], [5, null]],
  priceParser: [[5, 'nio'], [5, 'sek'], [1, 'usd'], [1.2, 'usd']]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these parsers read dollars or powers of ten otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
