#!/usr/bin/env bash
# Subject: immer 11.2.13 with enableArrayMethods
# Guess: enableArrayMethods makes array methods faster and leaves the guarantee alone: a recipe never changes
#   the state it started from.
# Happens: What splice, shift or pop returns is the bare element. Editing it before it is put elsewhere edits
#   the previous state too, so that two versions of a view both show the new value. Without the plugin the
#   previous state is intact.
# Source: Immer documentation, "Array Methods Plugin": splice returns "removed elements"; states that Immer
#   itself froze throw instead.
# Met by: authors of projections that move an undertaking from one list to another, starting from a stored
#   view.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^# //p' "$0"
cd "$work"
echo '{ "private": true }' >package.json
npm install --no-audit --no-fund --silent immer@11.2.13
npm ls --depth=0 | tail -n +2

cat >finding.mjs <<'JS'
import { isDeepStrictEqual } from 'node:util'
import { enableArrayMethods, produce } from 'immer'

const fulfil = (view) =>
  produce(view, (draft) => {
    const [undertaking] = draft.open.splice(0, 1)
    undertaking.status = 'fulfilled'
    draft.done.push(undertaking)
  })
const statusBefore = () => {
  const view = { open: [{ id: 'report', status: 'agreed' }], done: [] }
  const next = fulfil(view)
  return { previous: view.open[0].status, next: next.done[0].status }
}
const plain = statusBefore()
enableArrayMethods()
const seen = { plain, withArrayMethods: statusBefore() }
const expected = {
  plain: { previous: 'agreed', next: 'fulfilled' },
  withArrayMethods: { previous: 'fulfilled', next: 'fulfilled' }
}
console.log('Seen:')
console.dir(seen, { depth: null })
if (!isDeepStrictEqual(seen, expected)) {
  console.error('Changed: an element that was moved is no longer edited in the previous state, or is so without the plugin too.')
  process.exit(1)
}
JS
node finding.mjs
