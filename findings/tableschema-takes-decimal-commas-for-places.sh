#!/usr/bin/env bash
# Subject: tableschema 1.12.6 (Frictionless Table Schema)
# Guess: A column of amounts with a decimal comma is inferred as text, or as numbers with such a comma, and a
#   number with zeros before it is an identity that stays text.
# Happens: 40,50 is inferred as a geopoint: an amount up to 90,99 is a longitude and a latitude. 0012 and 12E3
#   are numbers, 12 and 12000. A larger amount in the column makes it one of any type.
# Source: Table Schema, types and formats: geopoint, default "lon, lat"; number, decimalChar.
# Met by: offices that publish a table of contributions with an inferred schema: small amounts are points in
#   Africa.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent tableschema@1.12.6
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { Table } from 'tableschema'

const inferred = async (...cells) => {
  const table = await Table.load([['id', 'value'], ...cells.map((cell, at) => [`row-${at}`, cell])])
  await table.infer()
  return [table.schema.descriptor.fields[1].type, (await table.read({ cast: true })).map((row) => row[1])]
}
const seen = {
  small: await inferred('40,50', '12,25'),
  large: await inferred('40,50', '2500,00'),
  number: await inferred('0012', '0007'),
  exponent: await inferred('12E3')
}
const expected = {
  small: [
    'geopoint',
    [
      [40, 50],
      [12, 25]
    ]
  ],
  large: ['any', ['40,50', '2500,00']],
  number: ['number', [12, 7]],
  exponent: ['number', [12000]]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: tableschema infers other types now.')
  process.exit(1)
}
JS
node finding.mjs
