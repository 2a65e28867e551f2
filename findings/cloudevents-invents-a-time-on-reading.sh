#!/usr/bin/env bash
# Subject: cloudevents 10.0.0 (CloudEvents 1.0.2)
# Guess: time is optional, so an event received without it has none after reading.
# Happens: Reading gives it the moment of reading, in structured and in binary mode; two readings of one
#   message differ, and neither says that the time was not sent.
# Source: CloudEvents 1.0.2, "time": OPTIONAL; it is the producer that may set another time.
# Met by: receivers that record when something occurred or was recorded: the time of arrival is taken for it.
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

const attributes = { specversion: '1.0', id: '1', source: 'https://example.org/log', type: 'org.example.signed' }
const structured = {
  headers: { 'content-type': 'application/cloudevents+json' },
  body: JSON.stringify({ ...attributes, data: {} })
}
const binary = {
  headers: {
    'content-type': 'application/json',
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, value]))
  },
  body: '{}'
}
const before = Date.now()
const seen = [structured, binary].map((message) => {
  const { time } = HTTP.toEvent(message)
  return { isTimeOfReading: Date.parse(time) >= before && Date.parse(time) <= Date.now() }
})
const expected = [{ isTimeOfReading: true }, { isTimeOfReading: true }]
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: an event without a time is no longer given the time of reading.')
  process.exit(1)
}
JS
node finding.mjs
