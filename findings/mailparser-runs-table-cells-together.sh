#!/usr/bin/env bash
# Subject: mailparser 3.14.2
# Guess: The text made of an HTML message keeps the cells of a table apart by a space, a tab or a line.
# Happens: Cells and rows follow each other without anything between: 12 grants of 500 become 12500, and the
#   next row begins there.
# Source: README of mailparser (text is generated from HTML where a message has none).
# Met by: offices that read amounts from mailed tables, and citations of such texts.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent mailparser@3.14.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { simpleParser } from 'mailparser'

const message = (headers, body) => [...headers, '', body, ''].join('\r\n')

const table = '<table><tr><td>Grants</td><td>12</td><td>500</td></tr><tr><td>Total</td><td></td><td>6000</td></tr></table>'
const mail = message(['From: office@example.org', 'Content-Type: text/html; charset=utf-8'], table)
const seen = (await simpleParser(mail)).text.split('\n').filter((line) => line !== '')
const expected = ['Grants12500Total6000']
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: mailparser keeps the cells of a table apart now.')
  process.exit(1)
}
JS
node finding.mjs
