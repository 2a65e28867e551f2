#!/usr/bin/env bash
# Subject: @apache-annotator/dom 0.2.0 (W3C Web Annotation)
# Guess: A TextQuoteSelector is matched against the text that a reader sees, and positions count that text.
# Happens: The content of script and style elements is text, too: a headline that the page repeats in its
#   embedded metadata is found there first, and a position selector cuts out of a script. (The package also
#   needs @apache-annotator/selector, which it does not install.)
# Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5; README of @apache-annotator/dom 0.2.0.
# Met by: those who anchor citations in web pages of releases, whose headline stands in script elements as
#   well.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 jsdom@26.1.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<script type="x">{"headline":"Japan"}</script><p>Japan</p>')
for (const name of ['document', 'Node', 'NodeFilter', 'Range', 'Text']) globalThis[name] = window[name] ?? window
globalThis.window = window
const { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } = await import('@apache-annotator/dom')

const { documentElement } = window.document
const found = async (matcher) => {
  const ranges = []
  for await (const range of matcher(documentElement)) ranges.push(range)
  return ranges.map((range) => `${range} in ${range.startContainer.parentNode.localName}`)
}
const seen = {
  quote: await found(createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact: 'Japan' })),
  position: await found(createTextPositionSelectorMatcher({ type: 'TextPositionSelector', start: 0, end: 5 }))
}
const expected = { quote: ['Japan in script', 'Japan in p'], position: ['{"hea in script'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the text of scripts is no longer matched.')
  process.exit(1)
}
JS
node finding.mjs
