import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { progressOf } from '../output/progress.ts'
import { failed, type Outcome, type Surroundings } from '../surroundings.ts'
import type { OpenStore } from './openStore.ts'

const pageSize = 2000

const unreadable = (failure: unknown) => E.left(failed(`The record cannot be read: ${JSON.stringify(failure)}`))

/** Everything on a record after a place, page by page, in the order of recording. A page that cannot be read is the last. */
export async function* historyPages(
  { log }: OpenStore,
  surroundings: Surroundings,
  after: Cursor | null = null,
  label = 'Reading'
): AsyncGenerator<Outcome<ReadonlyArray<CooperationRecord>>, void> {
  const count = await log.countAfter(after)()
  if (E.isLeft(count)) return yield unreadable(count.left)
  const progress = progressOf(surroundings, label, 'events', count.right)
  try {
    for (let cursor = after, more = true; more;) {
      const page = await log.readAll(cursor, pageSize)()
      if (E.isLeft(page)) return yield unreadable(page.left)
      const events = E.traverseArray(readCooperationEvent)(page.right.events)
      if (E.isLeft(events)) return yield unreadable(events.left)
      yield E.right(events.right.flat())
      progress.advance(page.right.events.length)
      ;({ next: cursor, more } = page.right)
    }
  } finally {
    progress.end()
  }
}

/** Everything on a record after a place, in the order of recording. */
export const historyOf = async (
  open: OpenStore,
  surroundings: Surroundings,
  after: Cursor | null = null
): Promise<Outcome<ReadonlyArray<CooperationRecord>>> => {
  const history: Array<CooperationRecord> = []
  for await (const page of historyPages(open, surroundings, after)) {
    if (E.isLeft(page)) return page
    for (const event of page.right) history.push(event)
  }
  return E.right(history)
}
