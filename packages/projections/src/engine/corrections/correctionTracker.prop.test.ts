import type { CooperationEvent } from '@communique/core'
import { effectiveHistory, type EventId, type LogEntry, type Recorded } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corrected, date, happened, type History, idAt, recorded, retracted } from '../../../test/record.ts'
import { CorrectionTracker, noBeliefs } from './correctionTracker.ts'

/** A few meetings, and a long quarrel about them: a correction may speak of any event before or after it. */
const quarrel: fc.Arbitrary<History> = fc
  .array(fc.tuple(fc.constantFrom('Held', 'Corrected', 'Retracted', 'Retracted'), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 14
  })
  .map((turns) =>
    recorded(
      ...turns.map(([turn, at], index): LogEntry<CooperationEvent> => {
        const meeting = happened('MeetingHeld', { meetingId: `meeting-${index}`, on: date(`20${10 + index}`) })
        if (turn === 'Held') return meeting
        return turn === 'Corrected' ? corrected(at, meeting) : retracted(at)
      })
    )
  )

const learning = (history: Iterable<Recorded<LogEntry<CooperationEvent>>>) => {
  const tracker = new CorrectionTracker<CooperationEvent>(noBeliefs())
  const believed = new Map<EventId, unknown>()
  return Array.from(history, (event) => {
    const change = tracker.apply(event)
    if (change !== null) {
      const { id } = change.after ?? change.before ?? { id: idAt(1) }
      expect(believed.get(id) ?? null).toEqual(change.before)
      if (change.after === null) believed.delete(id)
      else believed.set(id, change.after)
    }
    return new Map(believed)
  })
}

describe('beliefs, revised event by event', () => {
  it('is the effective history at every step, however corrections and retractions speak of one another', () => {
    fc.assert(
      fc.property(quarrel, (history) => {
        learning(history).forEach((believed, at) => {
          const expected = effectiveHistory(history.slice(0, at + 1))
          expect([...believed.values()]).toHaveLength(expected.length)
          for (const event of expected) expect(believed.get(event.id)).toEqual(event)
        })
      }),
      { numRuns: 500 }
    )
  })

  it('changes by a retraction of a retraction of a correction, and so on', () => {
    const meeting = (year: string) => happened('MeetingHeld', { on: date(year) })
    const history = recorded(
      meeting('2020'),
      corrected(1, meeting('2021')),
      retracted(2),
      retracted(3),
      retracted(4),
      retracted(1),
      retracted(6)
    )
    const years = learning(history).map((believed) =>
      [...believed.values()].map(
        (event) => (event as { readonly data: { readonly on: { edtf: string } } }).data.on.edtf
      )
    )
    expect(years).toEqual([['2020'], ['2021'], ['2020'], ['2021'], ['2020'], [], ['2020']])
  })
})
