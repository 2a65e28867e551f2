#!/usr/bin/env bash
# Subject: slugify 1.6.9, github-slugger 2.0.0, compared with @sindresorhus/slugify 3.0.1
# Guess: A slash or a full stop between two numbers becomes the separator, as a space does, so that documents
#   with different symbols have different slugs.
# Happens: slugify and github-slugger leave the slash out: A/RES/75/1 and A/RES/7/51 are one name.
#   github-slugger leaves out the full stop as well: Article 5.1 is article-51.
# Source: README of slugify (special characters are removed); symbols of United Nations documents have slashes
#   between their parts.
# Met by: sites that make the address of a page or an anchor from a document symbol or the number of an
#   article: one page replaces the other.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent slugify@1.6.9 github-slugger@2.0.0 @sindresorhus/slugify@3.0.1
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import sindresorhus from '@sindresorhus/slugify'
import { slug } from 'github-slugger'
import slugify from 'slugify'

const symbols = ['A/RES/75/1', 'A/RES/7/51', 'Article 5.1', 'Article 51']
const seen = {
  slugify: symbols.map((symbol) => slugify(symbol)),
  githubSlugger: symbols.map((symbol) => slug(symbol)),
  sindresorhus: symbols.map((symbol) => sindresorhus(symbol))
}
const expected = {
  slugify: ['ARES751', 'ARES751', 'Article-5.1', 'Article-51'],
  githubSlugger: ['ares751', 'ares751', 'article-51', 'article-51'],
  sindresorhus: ['a-res-75-1', 'a-res-7-51', 'article-5-1', 'article-51']
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: these slugs keep the parts of a symbol apart now.')
  process.exit(1)
}
JS
node finding.mjs
