import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { orderFaults } from './orderFaults.ts'
import { StoredEvent } from './storedEvent.ts'
import { validate } from '../validation/violation.ts'

const stored = (id: string, stream: string, version: number, position: number): StoredEvent =>
  must(
    validate(StoredEvent)({
      id,
      type: 'VisitPaid',
      schemaVersion: 1,
      stream,
      version,
      position,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'june',
      causationId: null,
      citations: [],
      data: {}
    })
  )

const log = [
  stored('a', 'visit/dakar', 1, 1),
  stored('b', 'visit/tunis', 1, 2),
  stored('c', 'visit/dakar', 2, 5),
  stored('d', 'visit/dakar', 3, 6)
]

describe('the order of recording', () => {
  it('holds where streams are dense and positions grow, densely or not', () => {
    expect(orderFaults(log)).toEqual([])
    expect(orderFaults([])).toEqual([])
  })

  it('reports a missing event once', () => {
    expect(orderFaults(log.toSpliced(0, 1))).toEqual([
      { type: 'VersionNotDense', eventId: 'c', stream: 'visit/dakar', expected: 1, found: 2 }
    ])
  })

  it('reports an event that occurs twice', () => {
    expect(orderFaults([...log, stored('d', 'visit/dakar', 3, 6), stored('e', 'visit/dakar', 4, 7)])).toEqual([
      { type: 'VersionNotDense', eventId: 'd', stream: 'visit/dakar', expected: 4, found: 3 },
      { type: 'PositionNotGrowing', eventId: 'd', after: 6, found: 6 },
      { type: 'RepeatedEventId', eventId: 'd' }
    ])
  })

  it('goes on counting after an event that was recorded long before', () => {
    expect(orderFaults([...log, stored('e', 'visit/dakar', 1, 7), stored('f', 'visit/dakar', 4, 8)])).toEqual([
      { type: 'VersionNotDense', eventId: 'e', stream: 'visit/dakar', expected: 4, found: 1 }
    ])
  })

  it('reports events out of the order of recording', () => {
    expect(orderFaults([stored('b', 'visit/tunis', 1, 2), stored('a', 'visit/dakar', 1, 1)])).toEqual([
      { type: 'PositionNotGrowing', eventId: 'a', after: 2, found: 1 }
    ])
  })
})
