#!/usr/bin/env bash
# Subject: cloudevents 10.0.0 (CloudEvents 1.0.2, JSON format)
# Guess: An attribute that is null in the JSON form is unset: the event that is read has no such attribute,
#   and passing it on sends none.
# Happens: An extension keeps the value null, validate() is content, and the binary form has a header for it,
#   which fetch sends as the text "null". Attributes of the specification are dropped as they should be.
# Source: CloudEvents JSON format 1.0.2, 2.2: unset attributes may be encoded as null; a receiver must treat
#   both alike.
# Met by: relays between systems that write causationid: null and those that look the cause up: the cause is
#   an event named "null".
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
import { HTTP } from 'cloudevents'

const body = {
  specversion: '1.0',
  id: '1',
  source: '/ledger',
  type: 'VisitPaid',
  time: '2024-05-30T09:00:00Z',
  subject: null,
  causationid: null
}
const event = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body: JSON.stringify(body) })
const headers = new Headers(HTTP.binary(event).headers)
const seen = {
  valid: event.validate(),
  subject: headers.get('ce-subject'),
  cause: headers.get('ce-causationid'),
  structured: JSON.parse(HTTP.structured(event).body).causationid
}
const expected = { valid: true, subject: null, cause: 'null', structured: null }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the SDK no longer forwards an unset extension.')
  process.exit(1)
}
JS
node finding.mjs
