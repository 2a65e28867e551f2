#!/usr/bin/env bash
# Subject: @event-driven-io/emmett 0.42.0, in-memory event store
# Guess: Reading from the position of an event begins with that event, and the version of an aggregate that
#   was read from a position is the version of its stream, so that an append may expect it.
# Happens: Positions count from 1, from counts from 0: from 2 begins with event 3, from 2 to 2 is empty.
#   aggregateStream gives the number of events read as the version, and appending with it is refused as a
#   conflict.
# Source: Emmett documentation, event store (currentStreamVersion is handed to the append as the expected
#   version).
# Met by: teams that test snapshots or resumed reading with this store before they use a database.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @event-driven-io/emmett@0.42.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { getInMemoryEventStore } from '@event-driven-io/emmett'

const store = getInMemoryEventStore()
const events = ['drafted', 'initialled', 'signed'].map((type) => ({ type, data: {} }))
await store.appendToStream('agreement', events)
const typesIn = async (options) => (await store.readStream('agreement', options)).events.map(({ type }) => type)
const { events: recorded } = await store.readStream('agreement')
const counted = { evolve: (count) => count + 1, initialState: () => 0 }
const { currentStreamVersion } = await store.aggregateStream('agreement', { ...counted, read: { from: 2n } })
const conflict = await store
  .appendToStream('agreement', events, { expectedStreamVersion: currentStreamVersion })
  .catch(({ message }) => message)
const seen = {
  positions: recorded.map(({ metadata }) => metadata.streamPosition),
  from2: await typesIn({ from: 2n }),
  from2To2: await typesIn({ from: 2n, to: 2n }),
  currentStreamVersion,
  conflict
}
const expected = {
  positions: [1n, 2n, 3n],
  from2: ['signed'],
  from2To2: [],
  currentStreamVersion: 1n,
  conflict: 'Expected version 1 does not match current 3'
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: positions or versions of the in-memory store agree now.')
  process.exit(1)
}
JS
node finding.mjs
