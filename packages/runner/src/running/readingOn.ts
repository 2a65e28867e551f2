import type { Cursor, EventLog, ForeignCursor, LogUnavailable, Page } from '@communique/kernel'
import { either as E, type taskEither as TE } from 'fp-ts'
import type { LastEvent } from '../prepared/lastEvent.ts'

type Log = Pick<EventLog, 'readAll' | 'cursorAfter' | 'compareCursors'>

const isThere = (page: Page, last: NonNullable<LastEvent>): boolean => {
  const [first] = page.events
  return first?.position === last.position && first.id === last.eventId
}

/** Looks whether an event is still where it was. A log that refuses its place has been restored. */
export const isOnRecord =
  (log: Log, last: LastEvent): TE.TaskEither<LogUnavailable, boolean> =>
  async () => {
    if (last === null) return E.right(true)
    const page = await log.readAll(log.cursorAfter(last.position - 1), 1)()
    if (E.isRight(page)) return E.right(isThere(page.right, last))
    return page.left.type === 'ForeignCursor' ? E.right(false) : E.left(page.left)
  }

/**
 * Reads on after a place. The page is read from the last event before the place, in the same request: where that is another
 * one, the log was restored and has grown since, and the place is foreign.
 */
export const readingOn =
  (
    log: Log,
    cursor: Cursor | null,
    last: LastEvent,
    limit: number
  ): TE.TaskEither<LogUnavailable | ForeignCursor, Page> =>
  async () => {
    if (cursor === null || last === null) return log.readAll(cursor, limit)()
    const foreign: E.Either<ForeignCursor, never> = E.left({ type: 'ForeignCursor', cursor })
    const read = await log.readAll(log.cursorAfter(last.position - 1), limit + 1)()
    if (E.isLeft(read)) return read.left.type === 'ForeignCursor' ? foreign : read
    const page = read.right
    // The log may have begun another epoch.
    const order = log.compareCursors(page.next, cursor)
    if (E.isLeft(order) || !isThere(page, last)) return foreign
    return E.right({ ...page, events: page.events.slice(1), next: order.right < 0 ? cursor : page.next })
  }
