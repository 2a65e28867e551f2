import { either as E, number, type ordering } from 'fp-ts'
import type { Cursor, ForeignCursor } from './eventLog.ts'

/** Cursors of one epoch of a log. */
export interface PositionCursors {
  /** The place right after a position; 0: before the first event. */
  readonly after: (position: number) => Cursor
  /** The position of the last event before a place; 0 for the start of the log. */
  readonly positionBefore: (cursor: Cursor | null) => E.Either<ForeignCursor, number>
  readonly compare: (one: Cursor, other: Cursor) => E.Either<ForeignCursor, ordering.Ordering>
}

/** Every position has one spelling, so that equal places are equal texts. */
const written = /^(?:0|[1-9]\d{0,15})$/

/**
 * Makes cursors for a log that is read in the order of its positions: the epoch, and a position. For implementations of
 * `EventLog`.
 *
 * @example
 * import { positionCursors } from '@communique/kernel/advanced'
 * import { either as E } from 'fp-ts'
 * import assert from 'node:assert/strict'
 *
 * const cursors = positionCursors('since-2024')
 * assert.deepEqual(cursors.positionBefore(cursors.after(7)), E.right(7))
 * assert.deepEqual(cursors.compare(cursors.after(7), cursors.after(11)), E.right(-1))
 *
 * const before = positionCursors('before-the-restore').after(7)
 * assert.deepEqual(cursors.positionBefore(before), E.left({ type: 'ForeignCursor', cursor: before }))
 * @category storing
 * @since 0.1.0
 */
export const positionCursors = (epoch: string): PositionCursors => {
  const prefix = `${epoch}:`
  const positionBefore = (cursor: Cursor | null): E.Either<ForeignCursor, number> => {
    if (cursor === null) return E.right(0)
    const position = cursor.slice(prefix.length)
    return cursor.startsWith(prefix) && written.test(position) && Number.isSafeInteger(Number(position))
      ? E.right(Number(position))
      : E.left({ type: 'ForeignCursor', cursor })
  }
  return {
    after: (position) => `${prefix}${position}` as Cursor,
    positionBefore,
    compare: (one, other) => {
      const first = positionBefore(one)
      if (E.isLeft(first)) return first
      const second = positionBefore(other)
      return E.isLeft(second) ? second : E.right(number.Ord.compare(first.right, second.right))
    }
  }
}
