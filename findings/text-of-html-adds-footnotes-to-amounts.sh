#!/usr/bin/env bash
# Subject: turndown 7.2.5, html-to-text 10.0.1
# Guess: The text made of a page keeps a raised footnote mark and a deleted figure apart from the figure
#   beside it, by a mark or a space.
# Happens: Both leave the tags out and nothing in their place: 12 with footnote 1 is "121 million", and 2
#   struck out for 3 is "23 million". In a list both count on from its start and ignore the number given to an
#   item (Article 9 becomes 6).
# Source: HTML Living Standard (sup, del and ins; value of li); README of turndown and of html-to-text.
# Met by: offices that record the text of releases and agreements from web pages; the sentence is well-formed
#   and the amount wrong.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent turndown@7.2.5 html-to-text@10.0.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { convert } from 'html-to-text'
import Turndown from 'turndown'

const pages = [
  '<p>A grant of 12<sup>1</sup> million</p>',
  '<p>A grant of <del>2</del><ins>3</ins> million</p>',
  '<ol start="5"><li>Scope</li><li value="9">Entry</li></ol>'
]
const lines = (text) => text.split('\n').map((line) => line.trim().replace(/ +/g, ' '))
const seen = { turndown: pages.flatMap((page) => lines(new Turndown().turndown(page))), htmlToText: pages.flatMap((page) => lines(convert(page))) }
const texts = ['A grant of 121 million', 'A grant of 23 million', '5. Scope', '6. Entry']
const expected = { turndown: texts, htmlToText: texts }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a converter keeps footnotes or deletions apart now.')
  process.exit(1)
}
JS
node finding.mjs
