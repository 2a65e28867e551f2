import type { Cursor, EventLog } from '@communique/kernel'
import { either as E } from 'fp-ts'
import type { RecordState } from './liveRecord.ts'

/** The number of events that the record had at a cursor; null: the cursor is of another record, or lies ahead. */
export const eventsBefore = (
  log: Pick<EventLog, 'compareCursors' | 'cursorAfter'>,
  cursor: Cursor,
  state: RecordState
): number | null => {
  const ahead = log.compareCursors(cursor, state.cursor ?? cursor)
  if (E.isLeft(ahead) || ahead.right > 0) return null
  const history = state.history()
  let [from, to] = [0, history.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const order = log.compareCursors(log.cursorAfter(history[middle]?.position ?? 0), cursor)
    if (E.isLeft(order)) return null
    if (order.right <= 0) from = middle + 1
    else to = middle
  }
  return from
}
