#!/usr/bin/env bash
# Subject: diff 9.0.0, node-htmldiff 0.9.4, htmldiff-js 1.0.5
# Guess: A comparison by words takes a word of Arabic, Cyrillic or Greek letters as one, as it does an English
#   one.
# Happens: All three know words of Latin letters only and compare the others letter by letter: two words that
#   share letters are shown as a mosaic of both. diff does it right only when it is handed an Intl.Segmenter.
# Source: README of diff (diffWords treats each word as a token; an Intl.Segmenter may give better results for
#   text that is not English).
# Met by: drafters who compare two texts of an agreement in Arabic or Russian, where the change cannot be
#   read.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent diff@9.0.0 node-htmldiff@0.9.4 htmldiff-js@1.0.5
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { diffWords } from 'diff'
import nodeHtmlDiff from 'node-htmldiff'
import htmlDiffJs from 'htmldiff-js'

const changed = (changes) =>
  changes.filter(({ added, removed }) => added || removed).map(({ added, value }) => (added ? '+' : '-') + value)
const changedInHtml = (html) =>
  [...html.matchAll(/<(ins|del)[^>]*>([^<]*)</g)].map(([, kind, text]) => (kind === 'ins' ? '+' : '-') + text)
const pairs = [
  ['shall cooperate', 'shall consult'],
  ['будут сотрудничать', 'будут содействовать'],
  ['يتعاون الطرفان', 'يتشاور الطرفان']
]
const intlSegmenter = new Intl.Segmenter('en', { granularity: 'word' })
const seen = pairs.map(([before, after]) => ({
  diff: changed(diffWords(before, after)),
  withSegmenter: changed(diffWords(before, after, { intlSegmenter })),
  nodeHtmlDiff: changedInHtml(nodeHtmlDiff(before, after)),
  htmlDiffJs: changedInHtml(htmlDiffJs.default.execute(before, after))
}))
const english = ['-cooperate', '+consult']
const russianWords = ['-сотрудничать', '+содействовать']
const russianLetters = ['+дейс', '-руднич', '+вов']
const arabicWords = ['-يتعاون', '+يتشاور']
const arabicLetters = ['-ع', '+ش', '-ن', '+ر']
const expected = [
  { diff: english, withSegmenter: english, nodeHtmlDiff: english, htmlDiffJs: english },
  { diff: ['-тру', '-нич', '+ействов'], withSegmenter: russianWords, nodeHtmlDiff: russianLetters, htmlDiffJs: russianLetters },
  { diff: arabicLetters, withSegmenter: arabicWords, nodeHtmlDiff: arabicLetters, htmlDiffJs: arabicLetters }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: comparisons by words take words of other scripts as one now.')
  process.exit(1)
}
JS
node finding.mjs
