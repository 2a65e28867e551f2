#!/usr/bin/env bash
# Subject: currency-codes 2.2.0, i18n-iso-countries 7.14.0
# Guess: A data set writes one apostrophe throughout, so a reader who turns input into that one finds every
#   country, and alternative names forgive the other.
# Happens: currency-codes writes Côte d'Ivoire with U+0027 and two Korean and Lao names with U+2019 in one
#   list. i18n-iso-countries uses U+0027 in English and U+2019 in Russian, and its lenient search drops accents
#   but not the apostrophe.
# Source: the data of both packages at these versions.
# Met by: importers of names: whichever apostrophe they normalise to, some country is not found.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent currency-codes@2.2.0 i18n-iso-countries@7.14.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'
import currencyCodes from 'currency-codes'
import countries from 'i18n-iso-countries'

const require = createRequire(import.meta.url)
for (const language of ['en', 'ru']) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`))

const found = (name) => (currencyCodes.country(name) ?? []).map(({ code }) => code)
const [straight, curly] = ["'", '\u2019']
const seen = {
  currencies: [straight, curly].map((mark) => ({
    ivoryCoast: found(`C\u00f4te d${mark}Ivoire`),
    laos: found(`Lao People${mark}s Democratic Republic (the)`)
  })),
  english: [straight, curly].map((mark) => countries.getSimpleAlpha2Code(`Cote d${mark}Ivoire`, 'en') ?? null),
  russian: [straight, curly].map((mark) => countries.getAlpha2Code(`Кот-д${mark}Ивуар`, 'ru') ?? null)
}
const expected = {
  currencies: [
    { ivoryCoast: ['XOF'], laos: [] },
    { ivoryCoast: [], laos: ['LAK'] }
  ],
  english: ['CI', null],
  russian: [null, 'CI']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the apostrophes of these names are written or searched otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
