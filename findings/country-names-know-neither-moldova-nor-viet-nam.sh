#!/usr/bin/env bash
# Subject: i18n-iso-countries 7.14.0
# Guess: A state is found by its name at the United Nations, from which ISO 3166-1 takes its names, and by its
#   common name, if not by both then by the same kind.
# Happens: Syria, Laos and Brunei are found by the long name only, Vietnam by the common one only. Neither
#   Moldova nor Republic of Moldova is found; Viet Nam, Cabo Verde and the Holy See are not. The lenient search
#   finds none of them.
# Source: United Nations, list of member states; README of i18n-iso-countries (alternative names,
#   getSimpleAlpha2Code).
# Met by: importers of treaty and voting tables of the United Nations, which lose these states without an
#   error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent i18n-iso-countries@7.14.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'

countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json'))
const found = (names) => names.filter((name) => countries.getSimpleAlpha2Code(name, 'en') !== undefined)
const seen = {
  unitedNations: found(['Syrian Arab Republic', "Lao People's Democratic Republic", 'Brunei Darussalam', 'Viet Nam', 'Republic of Moldova', 'Cabo Verde', 'Holy See']),
  common: found(['Syria', 'Laos', 'Brunei', 'Vietnam', 'Moldova', 'Cape Verde'])
}
const expected = {
  unitedNations: ['Syrian Arab Republic', "Lao People's Democratic Republic", 'Brunei Darussalam'],
  common: ['Vietnam', 'Cape Verde']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: other names of these states are known now.')
  process.exit(1)
}
JS
node finding.mjs
