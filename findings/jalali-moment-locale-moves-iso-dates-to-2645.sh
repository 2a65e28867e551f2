#!/usr/bin/env bash
# Subject: jalali-moment 3.3.11
# Guess: A locale concerns how dates are printed; an ISO date is read as before once the locale is Persian.
# Happens: After jalaliMoment.locale("fa") every text is a Jalali date, ISO ones as well: 2024-05-30 is the
#   Jalali year 2024, that is August 2645. It prints as 2024/05/30, so the fault shows only where the instant is
#   stored.
# Source: README of jalali-moment 3.3.11, "Change locale".
# Met by: services that serve Persian readers and read ISO dates from a record in the same process.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent jalali-moment@3.3.11
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const jalaliMoment = createRequire(import.meta.url)('jalali-moment')
const read = () => {
  const date = jalaliMoment('2024-05-30')
  return { printed: date.format('YYYY/MM/DD'), year: date.toDate().getFullYear() }
}
const before = read()
jalaliMoment.locale('fa')
const seen = { before, after: read() }
const expected = { before: { printed: '2024/05/30', year: 2024 }, after: { printed: '2024/05/30', year: 2645 } }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the Persian locale no longer changes the reading of ISO dates.')
  process.exit(1)
}
JS
node finding.mjs
