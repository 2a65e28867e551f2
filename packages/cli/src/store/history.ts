import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import type { Cursor } from '@communique/kernel'
import { either as E } from 'fp-ts'
import { progressOf } from '../output/progress.ts'
import { failed, type Outcome, type Surroundings } from '../surroundings.ts'
import type { OpenStore } from './openStore.ts'

const pageSize = 2000

const unreadable = (failure: unknown) => E.left(failed(`The record cannot be read: ${JSON.stringify(failure)}`))

/** Everything on a record after a place, in the order of recording. */
export const historyOf = async (
  { log }: OpenStore,
  surroundings: Surroundings,
  after: Cursor | null = null
): Promise<Outcome<ReadonlyArray<CooperationRecord>>> => {
  const count = await log.countAfter(after)()
  if (E.isLeft(count)) return unreadable(count.left)
  const progress = progressOf(surroundings, 'Reading', 'events', count.right)
  const history: Array<CooperationRecord> = []
  for (let cursor = after, more = true; more;) {
    const page = await log.readAll(cursor, pageSize)()
    if (E.isLeft(page)) {
      progress.end()
      return unreadable(page.left)
    }
    const events = E.traverseArray(readCooperationEvent)(page.right.events)
    if (E.isLeft(events)) {
      progress.end()
      return unreadable(events.left)
    }
    for (const split of events.right) for (const event of split) history.push(event)
    progress.advance(page.right.events.length)
    ;({ next: cursor, more } = page.right)
  }
  progress.end()
  return E.right(history)
}
