#!/usr/bin/env bash
# Subject: node-htmldiff 0.9.4, htmldiff-js 1.0.5
# Guess: What a reader sees differently is marked: a list that starts with article 6 instead of 5.
# Happens: Neither marks the start of a list: the newer number is shown as if it had always been so.
# Source: HTML Living Standard, the start attribute of ol; README of node-htmldiff and of htmldiff-js (a
#   comparison of two HTML texts).
# Met by: drafters who compare versions of a treaty made from a word processor, where articles are lists with
#   a start.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent node-htmldiff@0.9.4 htmldiff-js@1.0.5
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import nodeHtmlDiff from 'node-htmldiff'
import htmlDiffJs from 'htmldiff-js'

const article = (number) => `<ol start="${number}"><li>Scope of the Agreement</li></ol>`
const seen = [nodeHtmlDiff(article(5), article(6)), htmlDiffJs.default.execute(article(5), article(6))]
const expected = [article(6), article(6)]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a renumbered list is marked now.')
  process.exit(1)
}
JS
node finding.mjs
