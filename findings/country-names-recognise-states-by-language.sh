#!/usr/bin/env bash
# Subject: i18n-iso-countries 7.14.0
# Guess: All languages name the same entity under one code: the one of ISO 3166-1, whose names come from the
#   United Nations.
# Happens: EH is the territory Western Sahara in English and Arabic, and the Sahrawi republic in Russian and
#   Chinese. PS is the State of Palestine in English and Russian, Palestinian territories in Turkish, Uzbek,
#   Kazakh and Persian. SZ is Eswatini in English and Russian, Swaziland in Arabic, Turkish, Uzbek, Kazakh and
#   Persian.
# Source: ISO 3166-1 (EH Western Sahara; PS Palestine, State of; SZ Eswatini since 2018).
# Met by: ministries that print the parties of a record in two languages: each takes another position.
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

const require = createRequire(import.meta.url)
const name = (code, language) => {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`))
  return countries.getName(code, language)
}
const seen = {
  EH: ['en', 'ar', 'ru', 'zh'].map((language) => name('EH', language)),
  PS: ['en', 'ru', 'tr', 'uz', 'kk', 'fa'].map((language) => name('PS', language)),
  SZ: ['en', 'ru', 'ar', 'tr', 'uz', 'kk', 'fa'].map((language) => name('SZ', language))
}
const expected = {
  EH: ['Western Sahara', 'الصحراء الغربية', 'САДР', '阿拉伯撒哈拉民主共和国'],
  PS: ['State of Palestine', 'Государство Палестина', 'Filistin Bölgeleri', 'Falastin hududi', 'Палестина аймақтары', 'سرزمین‌های فلسطینی'],
  SZ: ['Eswatini', 'Эсватини', 'سوازيلاند', 'Svaziland', 'Svazilend', 'Свазиленд', 'سوازیلند']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the names of these states agree between languages now.')
  process.exit(1)
}
JS
node finding.mjs
