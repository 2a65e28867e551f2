import { Citation, type Effective, effectiveHistory, type EventCorrected, type Recorded } from '@communique/kernel'
import type { CooperationEvent } from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onRecord } from '../../../test/histories.ts'
import { fold } from '../../engine/folding/fold.ts'
import { evidenceIndex } from './evidenceIndex.ts'
import { claimSpans, correctedClaims, retractedClaims } from './claims.ts'

/** Every citation anywhere in an event as it is believed, found in its text. */
const citationsIn = (event: Effective<CooperationEvent>): ReadonlyArray<string> => {
  const found: Array<string> = []
  const search = (value: unknown): void => {
    if (Citation.is(value)) found.push(JSON.stringify(value))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(search)
  }
  search([
    event.citations,
    event.data,
    [...event.corrections, ...(event.attestations ?? [])].map((one) => one.citations)
  ])
  return found.toSorted()
}

const texts = (spans: ReturnType<typeof claimSpans>): ReadonlyArray<string> =>
  spans.map(({ citation }) => JSON.stringify(citation)).toSorted()

describe('the evidence index, whatever is on record', () => {
  it('gives of every claim all its citations, and no other', () => {
    fc.assert(
      fc.property(onRecord, (recorded) => {
        const believed = effectiveHistory(recorded)
        const { views } = fold(evidenceIndex)(believed)
        for (const event of believed) expect(texts(claimSpans(views, event.id))).toEqual(citationsIn(event))
      }),
      { numRuns: 200 }
    )
  })

  it('has every correction that made a cited claim what it is', () => {
    const idsOf = (corrections: ReadonlyArray<Recorded<EventCorrected<CooperationEvent>>>) =>
      corrections.map(({ id }) => id)
    fc.assert(
      fc.property(onRecord, (recorded) => {
        const believed = effectiveHistory(recorded)
        const expected = believed.flatMap((event) => (citationsIn(event).length === 0 ? [] : idsOf(event.corrections)))
        const claims = correctedClaims(fold(evidenceIndex)(believed).views)
        expect(claims.map(({ correction }) => correction.eventId).toSorted()).toEqual(expected.toSorted())
        const times = claims.map(({ correction }) => correction.recordedAt)
        expect(times).toEqual(times.toSorted().toReversed())
      })
    )
  })

  it('shows as taken back exactly what stood on record and is not believed', () => {
    fc.assert(
      fc.property(onRecord, (recorded) => {
        const believed = new Set(effectiveHistory(recorded).map(({ id }) => id))
        const first = recorded.filter(({ id }, index) => recorded.findIndex((event) => event.id === id) === index)
        const plain = first.filter(
          ({ type }) => type !== 'EventCorrected' && type !== 'EventRetracted' && type !== 'EventAttested'
        )
        const taken = retractedClaims(recorded).filter(({ was }) => was === 'Claim')
        expect(new Set(taken.map(({ eventId }) => eventId))).toEqual(
          new Set(plain.flatMap(({ id }) => (believed.has(id) ? [] : [id])))
        )
        expect(JSON.parse(JSON.stringify(taken))).toStrictEqual(taken)
      }),
      { numRuns: 200 }
    )
  })
})
