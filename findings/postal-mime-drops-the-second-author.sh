#!/usr/bin/env bash
# Subject: postal-mime 4.0.0, compared with mailparser 3.14.2 (RFC 5322)
# Guess: A message with two authors in From (and a Sender, as the standard demands then) has both after
#   parsing.
# Happens: postal-mime gives the first one only, as a single object; the second is nowhere in the parsed
#   fields but in the raw header. mailparser gives both.
# Source: RFC 5322, section 3.6.2: From holds a list of mailboxes.
# Met by: offices that record joint releases on the word of both parties.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent postal-mime@4.0.0 mailparser@3.14.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'

const message = (headers, body) => [...headers, '', body, ''].join('\r\n')

const from = 'From: Ministry <ministry@example.org>, Organisation <office@example.org>'
const mail = message([from, 'Sender: office@example.org', 'Subject: Joint release'], 'Hello')
const seen = {
  postalMime: [(await PostalMime.parse(mail)).from].flat().map(({ name }) => name),
  mailparser: (await simpleParser(mail)).from.value.map(({ name }) => name)
}
const expected = { postalMime: ['Ministry'], mailparser: ['Ministry', 'Organisation'] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the authors of a message are read otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
