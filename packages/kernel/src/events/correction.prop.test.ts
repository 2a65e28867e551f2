import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recorded } from '../../test/recorded.ts'
import { type TextLogEntry, type TextEvent } from '../../test/sharedText.ts'
import {
  type Effective,
  effectiveHistory,
  type EventAttested,
  type EventCorrected,
  isAttestation,
  isCorrection,
  isRetraction
} from './correction.ts'
import type { EventId } from '../validation/identifier.ts'
import type { Recorded } from './recorded.ts'

type History = ReadonlyArray<TextLogEntry>

/** The same by definition, in the plainest words: each question is asked anew of the whole history. */
const oracle = (history: History): ReadonlyArray<Effective<TextEvent>> => {
  const events = history.filter(({ id }, at) => history.findIndex((other) => other.id === id) === at)
  const after = (id: EventId): History => events.slice(events.findIndex((event) => event.id === id) + 1)
  const stands = ({ id }: TextLogEntry): boolean =>
    !after(id).some((event) => isRetraction(event) && event.data.retracts === id && stands(event))
  const correctionsOf = (id: EventId): ReadonlyArray<Recorded<EventCorrected<TextEvent>>> =>
    after(id)
      .toReversed()
      .flatMap((event) =>
        isCorrection(event) && event.data.corrects === id && stands(event) ? [...correctionsOf(event.id), event] : []
      )
  const attestationsOf = (id: EventId): ReadonlyArray<Recorded<EventAttested<TextEvent>>> =>
    after(id)
      .toReversed()
      .flatMap((event) => {
        if (!stands(event)) return []
        if (isCorrection(event) && event.data.corrects === id) return attestationsOf(event.id)
        if (!isAttestation<TextEvent>(event) || event.data.attests !== id) return []
        const content = correctionsOf(event.id)[0]?.data.content ?? event.data.content
        return [...attestationsOf(event.id), { ...event, data: { ...event.data, content } }]
      })
  return events.flatMap((event) => {
    if (isCorrection(event) || isRetraction(event) || isAttestation<TextEvent>(event) || !stands(event)) return []
    const [corrections, attestations] = [correctionsOf(event.id), attestationsOf(event.id)]
    return [
      {
        ...event,
        ...corrections[0]?.data.content,
        corrections,
        ...(attestations.length > 0 && { attestations })
      }
    ]
  })
}

const id = fc.nat(6).map((drawn) => `event-${drawn}`)
const content = fc.oneof(
  fc.nat(99).map((drawn): TextEvent => ({ type: 'TextCommented', data: { text: 'a', comment: String(drawn) } })),
  fc.constantFrom('chad', 'mali').map((by): TextEvent => ({ type: 'TextSigned', data: { text: 'a', by } }))
)
const facts = fc.tuple(id, content).map(([id, content]) => recorded(id, content))
const said = fc.oneof(
  fc.tuple(id, id, content).map(([id, corrects, content]) => recorded.correction(id, corrects, content)),
  fc.tuple(id, id, content).map(([id, attests, content]) => recorded.attestation(id, attests, content)),
  fc.tuple(id, id).map(([id, retracts]) => recorded.retraction(id, retracts))
)
// Whatever decodes: ids that repeat, and talk of what comes later, never comes, or is itself.
const hostile = fc.array(fc.oneof(facts, said), { maxLength: 14 })
// Dense talk of few events, each id once.
const argued = fc.tuple(fc.array(facts, { maxLength: 3 }), fc.array(said, { maxLength: 11 })).map(([facts, said]) =>
  [...facts, ...said].map((event, at) => ({
    ...event,
    id: recorded.id(`event-${at}`),
    version: at + 1,
    position: at + 1
  }))
)

describe('the history as it is believed now', () => {
  it('is what the definition says, of any history', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, argued), (history) => {
        expect(effectiveHistory<TextEvent>(history)).toEqual(oracle(history))
      }),
      { numRuns: 3000 }
    )
  })

  it('keeps the place and the identity of every event, and has the content of its first correction', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, argued), (history) => {
        for (const { corrections, attestations: _, ...event } of effectiveHistory<TextEvent>(history)) {
          const { type, data } = corrections[0]?.data.content ?? event
          const original = history.find(({ id }) => id === event.id)
          expect(event).toEqual({ ...original, type, data })
        }
      })
    )
  })

  it('is the history, where nothing is said of it and nothing repeated', () => {
    fc.assert(
      fc.property(fc.uniqueArray(facts, { selector: (event) => event.id }), (history) => {
        expect(effectiveHistory<TextEvent>(history)).toEqual(history.map((event) => ({ ...event, corrections: [] })))
      })
    )
  })

  it('leaves what it was made from as it was', () => {
    fc.assert(
      fc.property(hostile, (history) => {
        const before = structuredClone(history)
        effectiveHistory<TextEvent>(history)
        expect(history).toEqual(before)
      })
    )
  })
})
