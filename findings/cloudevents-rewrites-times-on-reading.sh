#!/usr/bin/env bash
# Subject: cloudevents 10.0.0 (CloudEvents 1.0.2)
# Guess: A time is a text: what the constructor keeps as it was given, reading a message keeps as well.
# Happens: Reading turns it into UTC and cuts it to milliseconds: 2024-06-04T00:00:00.123456+05:00 arrives as
#   2024-06-03T19:00:00.123Z, on another day and without its offset.
# Source: CloudEvents 1.0.2, type Timestamp (RFC 3339, any offset and any fraction of a second).
# Met by: consumers that compare, sign or deduplicate events by their text, or show the local day of the
#   producer.
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

const time = '2024-06-04T00:00:00.123456+05:00'
const attributes = { specversion: '1.0', id: '1', source: 'https://example.org/log', type: 'org.example.signed', time }
const seen = {
  constructed: new CloudEvent(attributes).time,
  read: HTTP.toEvent({
    headers: { 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify(attributes)
  }).time
}
const expected = { constructed: time, read: '2024-06-03T19:00:00.123Z' }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: reading an event keeps or rewrites its time in another way now.')
  process.exit(1)
}
JS
node finding.mjs
