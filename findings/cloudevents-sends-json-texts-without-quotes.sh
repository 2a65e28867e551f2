#!/usr/bin/env bash
# Subject: cloudevents 10.0.0 (CloudEvents 1.0.2, HTTP binding)
# Guess: Data of the type application/json that is a text is sent as JSON, in quotes, and comes back as the
#   same text in either mode.
# Happens: In binary mode the text is the body as it stands: On archives is no JSON, "2024" becomes a number
#   for any other reader, and the text {"a":1} an object for this one. The structured mode is right.
# Source: CloudEvents HTTP binding 1.0.2, 3.1.1: the body is the data in the media type of datacontenttype;
#   RFC 8259: a text stands in quotes.
# Met by: receivers in another language, whose JSON parser refuses the body or gives a number for an identity
#   of digits.
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
import { CloudEvent, HTTP } from 'cloudevents'

const sent = (data) => {
  const event = new CloudEvent({
    id: '1',
    source: '/ledger',
    type: 'NoteTaken',
    time: '2024-05-30T09:00:00Z',
    datacontenttype: 'application/json',
    data
  })
  const binary = HTTP.binary(event)
  return { body: binary.body, read: HTTP.toEvent(binary).data, structured: JSON.parse(HTTP.structured(event).body).data }
}
const seen = [sent('On archives'), sent('2024'), sent('{"a":1}')]
const expected = [
  { body: 'On archives', read: 'On archives', structured: 'On archives' },
  { body: '2024', read: '2024', structured: '2024' },
  { body: '{"a":1}', read: { a: 1 }, structured: '{"a":1}' }
]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: the SDK quotes texts in binary mode now.')
  process.exit(1)
}
JS
node finding.mjs
