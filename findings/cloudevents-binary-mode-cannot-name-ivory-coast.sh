#!/usr/bin/env bash
# Subject: cloudevents 10.0.0 (CloudEvents 1.0.2, HTTP binding)
# Guess: In binary mode attributes outside ASCII are percent-encoded in their headers, and decoded when read.
# Happens: Neither happens. A subject with U+2019 cannot be sent by Node at all (ERR_INVALID_CHAR), and the
#   percent-encoded header of a conforming sender is handed out undecoded.
# Source: CloudEvents HTTP protocol binding 1.0.2, section 3.1.3.2 "HTTP header values".
# Met by: services whose subjects are names of parties: events about most countries in Arabic, French or
#   Russian fail in this mode only.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent cloudevents@10.0.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { validateHeaderValue } from 'node:http'
import { CloudEvent, HTTP } from 'cloudevents'

const attributes = { id: '1', source: 'https://example.org/log', type: 'org.example.signed' }
const subject = 'Côte d\u2019Ivoire'
const { headers } = HTTP.binary(new CloudEvent({ ...attributes, subject, data: {} }))
const sending = () => {
  try {
    validateHeaderValue('ce-subject', headers['ce-subject'])
    return 'accepted'
  } catch (error) {
    return error.code
  }
}
const encoded = { ...headers, 'ce-subject': encodeURIComponent(subject) }
const seen = { sending: sending(), read: HTTP.toEvent({ headers: encoded, body: '{}' }).subject }
const expected = { sending: 'ERR_INVALID_CHAR', read: 'C%C3%B4te%20d%E2%80%99Ivoire' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: header values are encoded or decoded in binary mode now.')
  process.exit(1)
}
JS
node finding.mjs
