#!/usr/bin/env bash
# Subject: @extractus/article-extractor 9.0.1, compared with @mozilla/readability 0.6.0 with linkedom 0.18.15
# Guess: Elements that the cleaning does not keep (time, ins, q, bdi, dt) leave their text behind, as a font
#   element does, and a list keeps its start.
# Happens: Their text goes with them: "Signed on time-element 30 June 2020" is "Signed on .", an inserted
#   amount and a quotation vanish, and Article 5 of a list is Article 1. readability, on which it is built,
#   keeps them.
# Source: HTML Living Standard (time, ins, q and dt contain text of the page; start of ol); README of
#   article-extractor (disallowed tags are removed, not escaped).
# Met by: offices that record releases from web pages: the sentence still reads well without its date or
#   amount.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @extractus/article-extractor@9.0.1 @mozilla/readability@0.6.0 linkedom@0.18.15
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const sentence = 'The ministers of the countries reviewed their cooperation in trade, water, energy and education, and agreed to go on.'
const paragraphs = Array.from({ length: 4 }, () => `<p>${sentence}</p>`).join('')
const record = `<p id="record">Signed on <time datetime="2020-06-30">30 June 2020</time>. A grant of <ins>3</ins> million. He said: <q>We agree</q>.</p>`
const page = `<!doctype html><html lang="en"><head><title>Joint statement</title></head><body><article>${paragraphs}${record}<dl><dt>Depositary</dt><dd>Norway</dd></dl><ol start="5"><li>Scope</li></ol></article></body></html>`
const ending = (html) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const start = document.querySelector('ol').getAttribute('start')
  return { text: document.body.textContent.split('to go on.').at(-1), start }
}
const seen = {
  articleExtractor: ending((await extractFromHtml(page, 'https://example.org/1')).content),
  readability: ending(new Readability(parseHTML(page).document).parse().content)
}
const expected = {
  articleExtractor: { text: 'Signed on . A grant of million. He said: .NorwayScope', start: null },
  readability: { text: 'Signed on 30 June 2020. A grant of 3 million. He said: We agree.DepositaryNorwayScope', start: '5' }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: article-extractor keeps the text of these elements now.')
  process.exit(1)
}
JS
node finding.mjs
