#!/usr/bin/env bash
# Subject: humanparser 2.7.0, parse-full-name 1.2.7
# Guess: A parser that knows Mr. and Dr. knows H.E., or leaves it in a field of its own; and an office after a
#   comma is no given name.
# Happens: For both, "H.E. Mr. Jan Berg" has the first name H.E.; humanparser makes "Mr. Jan" the middle name.
#   Of "Dr. Ana Silva, Minister of Culture" humanparser makes a person called Minister whose family name is "Dr.
#   Ana Silva".
# Source: READMEs of humanparser 2.7.0 and parse-full-name 1.2.7 (salutations, comma form).
# Met by: directories of people built from lists of participants.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent humanparser@2.7.0 parse-full-name@1.2.7
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { parseName } = require('humanparser')
const { parseFullName } = require('parse-full-name')
const excellency = 'H.E. Mr. Jan Berg'
const office = 'Dr. Ana Silva, Minister of Culture'
const human = (name) => {
  const { firstName, middleName, lastName } = parseName(name)
  return [firstName, middleName, lastName]
}
const full = (name) => {
  const { first, middle, last, suffix } = parseFullName(name)
  return [first, middle, last, suffix]
}
const seen = {
  humanparser: [human(excellency), human(office)],
  parseFullName: [full(excellency), full(office)]
}
const expected = {
  humanparser: [
    ['H.E.', 'Mr. Jan', 'Berg'],
    ['Minister', 'of Culture', 'Dr. Ana Silva']
  ],
  parseFullName: [
    ['H.E.', 'Jan', 'Berg', ''],
    ['Ana', '', 'Silva', 'Minister of Culture']
  ]
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one parser splits these names otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
