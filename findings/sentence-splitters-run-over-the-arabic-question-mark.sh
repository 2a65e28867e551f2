#!/usr/bin/env bash
# Subject: sbd 1.0.19, sentence-splitter 5.0.1
# Guess: A splitter that takes texts in any language ends a sentence at the question mark of Arabic, U+061F,
#   as it does at ?, and at the full stop of Urdu, U+06D4.
# Happens: Both end Arabic sentences at the full stop and the exclamation mark only: a question and its answer
#   are one sentence. Urdu text is one sentence altogether.
# Source: Unicode Standard Annex 29, Sentence_Terminal (U+061F and U+06D4 are among them).
# Met by: archives that cite single sentences of Arabic and Urdu releases.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent sbd@1.0.19 sentence-splitter@5.0.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import sbd from 'sbd'
import { split } from 'sentence-splitter'

const texts = {
  english: 'Was it signed? It was signed. Both agreed!',
  arabic: 'هل وُقّع الاتفاق؟ نعم وُقّع أمس. اتفق الطرفان!',
  urdu: 'معاہدہ ہو گیا۔ دونوں ملک متفق ہیں۔'
}
const byIntl = (text) => [...new Intl.Segmenter('ar', { granularity: 'sentence' }).segment(text)].length
const bySplitter = (text) => split(text).filter(({ type }) => type === 'Sentence').length
const counts = (count) => Object.values(texts).map(count)
const seen = { intl: counts(byIntl), sbd: counts((text) => sbd.sentences(text).length), sentenceSplitter: counts(bySplitter) }
const expected = { intl: [3, 3, 2], sbd: [3, 2, 1], sentenceSplitter: [3, 2, 1] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a splitter ends sentences at these marks now.')
  process.exit(1)
}
JS
node finding.mjs
