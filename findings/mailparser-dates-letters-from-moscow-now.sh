#!/usr/bin/env bash
# Subject: mailparser 3.14.2, compared with postal-mime 4.0.0 (RFC 5322)
# Guess: A Date header whose zone is a name outside the list of the standard is read as UTC, as the standard
#   says, or gives no date.
# Happens: mailparser gives the moment of parsing as the date of the message. postal-mime hands out the text
#   of the header.
# Source: RFC 5322, section 4.3 (obs-zone): other alphabetic zones should be considered equivalent to "-0000".
# Met by: offices that archive old correspondence: a letter of 2020 is dated by the day of its import.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent mailparser@3.14.2 postal-mime@4.0.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'

const message = (headers, body) => [...headers, '', body, ''].join('\r\n')

const mail = message(['From: office@example.org', 'Subject: Visit', 'Date: Tue, 30 Jun 2020 10:00:00 MSK'], 'Hello')
const before = Date.now()
const { date } = await simpleParser(mail)
const seen = {
  mailparserSaysNow: date.getTime() >= before - 1000 && date.getTime() <= Date.now(),
  postalMime: (await PostalMime.parse(mail)).date
}
const expected = { mailparserSaysNow: true, postalMime: 'Tue, 30 Jun 2020 10:00:00 MSK' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a message with a named zone is dated otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
