// Opens a file, and keeps views of all its events there by a runner, from the first event to the last:
// following FILE PROJECTION [EVENTS_A_PAGE]
import { must } from '@communique/fixtures'
import type { Projection } from '@communique/projections'
import { runner } from '@communique/runner'
import { readText, type TextEvent } from '../../../kernel/test/sharedText.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'
import { reportPeak } from './reportPeak.ts'

/** The number of comments on each text. */
const comments: Projection<TextEvent, { readonly count: number }> = {
  name: 'comments',
  version: 1,
  keys: ({ data }) => [data.text],
  routing: 'ByEvent',
  initialView: { count: 0 },
  when: {
    TextCommented: (draft) => {
      draft.count += 1
    }
  }
}

const [path = '', projection = '', pageSize] = process.argv.slice(2)
const { log, viewStore, close } = must(await sqliteStore(path)())
const running = runner({
  log,
  viewStore,
  read: readText,
  projections: { [projection]: comments },
  // What the bench of memory has recorded beside them.
  onFault: { [projection]: 'SetAside' },
  ...(pageSize !== undefined && { pageSize: Number(pageSize) })
})
running.start()
must(await running.caughtUp()())
reportPeak()
await running.stop()
await close()
