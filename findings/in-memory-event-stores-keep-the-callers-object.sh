#!/usr/bin/env bash
# Subject: @castore/event-storage-adapter-in-memory 2.4.2, @event-driven-io/emmett 0.42.0
# Guess: What was appended cannot be changed afterwards: an in-memory store copies or freezes events, since a
#   database would.
# Happens: Both keep the object that was handed in and hand out that very object. Changing it later changes
#   the past, for the writer and for every reader.
# Source: documentation of both packages: the in-memory stores are meant for tests.
# Met by: teams whose tests pass because a handler edits an event that it has read.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @castore/core@2.4.2 @castore/event-storage-adapter-in-memory@2.4.2 @event-driven-io/emmett@0.42.0
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'
import { getInMemoryEventStore } from '@event-driven-io/emmett'

const castore = new EventStore({
  eventStoreId: 'pledges',
  eventTypes: [new EventType({ type: 'pledged' })],
  reducer: (_, event) => event,
  eventStorageAdapter: new InMemoryEventStorageAdapter({ initialEvents: [] })
})
const pledged = { aggregateId: 'p', version: 1, type: 'pledged', payload: { amount: 100 } }
await castore.pushEvent(pledged)
pledged.payload.amount = 150

const emmett = getInMemoryEventStore()
const appended = { type: 'pledged', data: { amount: 100 } }
await emmett.appendToStream('p', [appended])
appended.data.amount = 150

const seen = {
  castore: (await castore.getEvents('p')).events[0].payload.amount,
  emmett: (await emmett.readStream('p')).events[0].data.amount
}
const expected = { castore: 150, emmett: 150 }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: at least one store copies what is appended now.')
  process.exit(1)
}
JS
node finding.mjs
