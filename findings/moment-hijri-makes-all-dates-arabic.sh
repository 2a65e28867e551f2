#!/usr/bin/env bash
# Subject: moment-hijri 3.0.0 with moment 2.30.1
# Guess: Loading the package adds the Hijri methods and leaves moment and its locale as they were.
# Happens: The locale of the whole process becomes ar-sa: every other date that is formatted anywhere gets
#   Arabic-Indic digits, and keys or file names made of YYYY-MM-DD change.
# Source: README of moment-hijri 3.0.0, which asks users to set the Arabic locale themselves; moment
#   documentation, global locale.
# Met by: services that show Hijri dates in one view and write ISO days in another.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent moment-hijri@3.0.0 moment@2.30.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const moment = require('moment')
const state = () => [moment.locale(), moment('2024-05-30').format('YYYY-MM-DD')]
const before = state()
require('moment-hijri')
const seen = { before, after: state() }
const expected = { before: ['en', '2024-05-30'], after: ['ar-sa', '٢٠٢٤-٠٥-٣٠'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: loading moment-hijri no longer changes the locale of moment.')
  process.exit(1)
}
JS
node finding.mjs
