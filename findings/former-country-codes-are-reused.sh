#!/usr/bin/env bash
# Subject: iso-3166 4.4.0 (ISO 3166-1 and 3166-3)
# Guess: A two-letter code of a state that is no more stays unassigned for decades, so the code names one
#   state at any time and a lookup needs no date.
# Happens: Five of 30 former codes name another country today (SK was Sikkim, GE the Gilbert Islands, AI the
#   Afars and Issas), and CS is withdrawn twice: Czechoslovakia, then Serbia and Montenegro.
# Source: ISO 3166-3 (four-letter codes of formerly used names exist for this reason); data of iso-3166 4.4.0.
# Met by: importers of historic treaties and event data: a code without its year is read as the wrong state.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent iso-3166@4.4.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { iso31661, iso31663 } from 'iso-3166'

const today = new Map(iso31661.map(({ alpha2, name }) => [alpha2, name]))
const formerCodes = iso31663.map(({ from }) => from.alpha2)
const seen = {
  assignedAgain: iso31663
    .filter(({ from }) => today.has(from.alpha2))
    .map(({ from }) => `${from.alpha2}: ${from.name}, now ${today.get(from.alpha2)}`),
  withdrawnTwice: [...new Set(formerCodes.filter((code, index) => formerCodes.indexOf(code) !== index))],
  distinctFormerCodes: new Set(formerCodes).size
}
const expected = {
  assignedAgain: [
    'AI: French Afars and Issas, now Anguilla',
    'BQ: British Antarctic Territory, now Bonaire, Sint Eustatius and Saba',
    'BY: Byelorussian SSR, now Belarus',
    'GE: Gilbert Islands, now Georgia',
    'SK: Sikkim, now Slovakia'
  ],
  withdrawnTwice: ['CS'],
  distinctFormerCodes: 30
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: other former codes are in use again.')
  process.exit(1)
}
JS
node finding.mjs
