#!/usr/bin/env bash
# Subject: @castore/core 2.4.2 with its in-memory adapter 2.4.2
# Guess: Versions of an aggregate are dense: pushing version 5 first is refused, or at least events come back
#   in the order of their versions.
# Happens: Any version that is not taken is accepted. Events come back as they arrived, and so does the fold:
#   after 5 and then 2 the aggregate is at version 2 and the older event has the last word.
# Source: Castore documentation, "Event storage adapter": a push of an existing version must fail.
# Met by: teams that test concurrent commands with this adapter: what a database would sort or refuse passes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent @castore/core@2.4.2 @castore/event-storage-adapter-in-memory@2.4.2
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { EventStore, EventType } from '@castore/core'
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory'

const store = new EventStore({
  eventStoreId: 'agreements',
  eventTypes: ['signed', 'drafted'].map((type) => new EventType({ type })),
  reducer: (_, { aggregateId, version, type }) => ({ aggregateId, version, status: type }),
  eventStorageAdapter: new InMemoryEventStorageAdapter({ initialEvents: [] })
})
await store.pushEvent({ aggregateId: 'mou', version: 5, type: 'signed' })
await store.pushEvent({ aggregateId: 'mou', version: 2, type: 'drafted' })
const { aggregate, events } = await store.getAggregate('mou')
const seen = { versions: events.map(({ version }) => version), aggregate }
const expected = { versions: [5, 2], aggregate: { aggregateId: 'mou', version: 2, status: 'drafted' } }
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: Castore refuses gaps or sorts events by version now.')
  process.exit(1)
}
JS
node finding.mjs
