import type { StoredEvent } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { accountOf, intentOf } from './faults/account.ts'

/** The events of an append as a log would give them, from a position on. */
const recorded = (name: string, from = 1): ReadonlyArray<StoredEvent> => {
  const { stream, events } = intentOf(name)
  return events.map((event, at) => ({ ...event, stream, version: at + 1, position: from + at }))
}

describe('the account of a fault', () => {
  const [first, second, third] = recorded('r-7') as [StoredEvent, StoredEvent, StoredEvent]

  it('finds no harm in a record as it was appended', () => {
    expect(accountOf(['r-7'], [first, second, third])).toEqual({ lost: 0, doubled: 0, misplaced: 0 })
  })

  it('counts an event that is missing, and the gap that it leaves in its stream', () => {
    expect(accountOf(['r-7'], [first, third])).toEqual({ lost: 1, doubled: 0, misplaced: 1 })
  })

  it('counts an event that stands twice, and one that was never appended', () => {
    const again = { ...second, version: 4, position: 4 }
    expect(accountOf(['r-7'], [first, second, third, again])).toEqual({ lost: 0, doubled: 1, misplaced: 0 })
    expect(accountOf([], [first])).toEqual({ lost: 0, doubled: 1, misplaced: 0 })
  })

  it('counts events that are read in another order, or at a position of before', () => {
    expect(accountOf(['r-7'], [second, first, third]).misplaced).toBe(3)
    expect(accountOf(['r-7'], [first, second, { ...third, position: 2 }]).misplaced).toBe(1)
  })
})
