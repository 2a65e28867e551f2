#!/usr/bin/env bash
# Subject: Intl.DisplayNames of Node 20 and later (CLDR)
# Guess: The code of a state that is no more has the name of that state, or none: SU is the Soviet Union, DD
#   the German Democratic Republic.
# Happens: The code is replaced by that of one successor first: SU is Russia, YU and CS are Serbia, DD is
#   Germany, AN is Curaçao, ZR is Congo - Kinshasa. Tags of languages lose them, too: ru-SU is ru-RU. NT
#   alone stays a code.
# Source: Unicode Technical Standard 35, territory aliases (supplementalMetadata); ECMA-402,
#   Intl.DisplayNames.
# Met by: those who show status tables of treaties with Intl: the Soviet Union signs as Russia, and
#   Czechoslovakia (CS) as Serbia. This library has its own names of former countries.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
const names = new Intl.DisplayNames('en', { type: 'region' })
const seen = {
  names: Object.fromEntries(['SU', 'YU', 'CS', 'DD', 'AN', 'ZR', 'NT'].map((code) => [code, names.of(code)])),
  tags: Intl.getCanonicalLocales(['ru-SU', 'sr-YU', 'de-DD'])
}
const expected = {
  names: {
    SU: 'Russia',
    YU: 'Serbia',
    CS: 'Serbia',
    DD: 'Germany',
    AN: 'Curaçao',
    ZR: 'Congo - Kinshasa',
    NT: 'NT'
  },
  tags: ['ru-RU', 'sr-RS', 'de-DE']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: former states have other names now.')
  process.exit(1)
}
JS
node finding.mjs
