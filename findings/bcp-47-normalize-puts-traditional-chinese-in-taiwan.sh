#!/usr/bin/env bash
# Subject: bcp-47-normalize 2.3.0 (BCP 47)
# Guess: Normalising a tag changes its case and replaces what is deprecated; a tag that names a script and no
#   territory names none afterwards.
# Happens: zh-Hant becomes zh-TW, uz-Arab uz-AF, kk-Arab kk-CN and mn-Mong mn-CN: the territory where the
#   script is likely stands for the script, and a text of Hong Kong is one of Taiwan. Intl.getCanonicalLocales
#   leaves them.
# Source: RFC 5646, 4.5 (canonicalisation): none of its steps replaces a script by a region.
# Met by: publishers of titles whose languages are normalised before they are compared or printed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent bcp-47-normalize@2.3.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { bcp47Normalize } from 'bcp-47-normalize'

const tags = ['zh-Hant', 'uz-Arab', 'kk-Arab', 'mn-Mong', 'sr-Latn', 'uz-Cyrl']
const seen = {
  normalized: tags.map((tag) => bcp47Normalize(tag)),
  canonical: tags.map((tag) => Intl.getCanonicalLocales(tag)[0])
}
const expected = { normalized: ['zh-TW', 'uz-AF', 'kk-CN', 'mn-CN', 'sr-Latn', 'uz-Cyrl'], canonical: tags }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: bcp-47-normalize keeps scripts now.')
  process.exit(1)
}
JS
node finding.mjs
