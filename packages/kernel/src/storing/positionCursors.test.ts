import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { Cursor } from './eventLog.ts'
import { positionCursors } from './positionCursors.ts'

const { after, positionBefore, compare } = positionCursors('now')
const foreign = (cursor: Cursor) => E.left({ type: 'ForeignCursor', cursor })

describe('a cursor', () => {
  it.each([0, 1, 65_536, Number.MAX_SAFE_INTEGER])('stands after position %d', (position) => {
    expect(positionBefore(after(position))).toEqual(E.right(position))
  })

  it('is missing at the start', () => {
    expect(positionBefore(null)).toEqual(E.right(0))
  })

  it.each([
    '',
    'now',
    'now:',
    'now:01',
    'now:-1',
    'now:1.5',
    'now:1 ',
    'now:9007199254740993',
    'before:1',
    ' now:1',
    '1'
  ])('is not %j', (text) => {
    const cursor = text as Cursor
    expect(positionBefore(cursor)).toEqual(foreign(cursor))
    expect(compare(cursor, after(1))).toEqual(foreign(cursor))
    expect(compare(after(1), cursor)).toEqual(foreign(cursor))
  })

  it('comes before another where its position does, however many digits they have', () => {
    expect([compare(after(9), after(10)), compare(after(10), after(9)), compare(after(7), after(7))]).toEqual(
      [-1, 1, 0].map((ordering) => E.right(ordering))
    )
  })
})
