#!/usr/bin/env bash
# Subject: postal-mime 4.0.0
# Guess: A message attached as message/rfc822 is an attachment, or its header stands in the text as it was
#   sent.
# Happens: It is merged into the text of the outer message, and its date is printed in the time zone and the
#   language of the machine that parses, without naming the zone: one letter has two texts and two digests.
# Source: README of postal-mime 4.0.0, option forceRfc822Attachments; ECMA-402, toLocaleString.
# Met by: registries that identify a source by the digest of its text, or cite spans of it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent postal-mime@4.0.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import PostalMime from 'postal-mime'

const message = (headers, body) => [...headers, '', body, ''].join('\r\n')

const inner = message(['From: ministry@example.org', 'Date: Tue, 30 Jun 2020 20:00:00 +0000'], 'Text')
const part = message(['--b', 'Content-Type: message/rfc822'], inner)
const mail = message(['From: office@example.org', 'Content-Type: multipart/mixed; boundary=b'], `${part}--b--`)
const dateLineIn = async (timeZone) => {
  process.env.TZ = timeZone
  const { text, attachments } = await PostalMime.parse(mail)
  return [/^Date: .*$/m.exec(text)?.[0].includes('30'), attachments.length]
}
const seen = { utc: await dateLineIn('UTC'), tashkent: await dateLineIn('Asia/Tashkent') }
const expected = { utc: [true, 0], tashkent: [false, 0] }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: a forwarded message is merged or dated otherwise now.')
  process.exit(1)
}
JS
node finding.mjs
