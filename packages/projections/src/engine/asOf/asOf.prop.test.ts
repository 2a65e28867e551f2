import { type CooperationEvent, type IsoDay, occurredBy, occurrenceOf } from '@communique/core'
import { effectiveHistory } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, onRecord, recordAndInstant } from '../../../test/histories.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'

const certainty = fc.constantFrom('Certainly', 'Possibly')

const ids = (history: ReadonlyArray<{ readonly id: string }>) => history.map(({ id }) => id)

describe('the beliefs as of two dates', () => {
  it('is the effective history where no date is asked for', () => {
    fc.assert(
      fc.property(onRecord, (history) => {
        expect(cooperationAsOf(history, {})).toEqual(effectiveHistory(history))
      })
    )
  })

  it('is the same, whichever of the two dates is cut first', () => {
    fc.assert(
      fc.property(recordAndInstant, day, certainty, ([history, known], occurred, certainty) => {
        const both = cooperationAsOf(history, { known, occurred, certainty })
        const knownFirst = history.filter(({ recordedAt }) => recordedAt <= known)
        expect(both).toEqual(cooperationAsOf(knownFirst, { occurred, certainty }))
        const hadOccurred = (event: CooperationEvent): boolean => {
          const on = occurrenceOf(event)
          const answer = on === null ? 'Yes' : occurredBy(on, occurred)
          return answer === 'Yes' || (certainty === 'Possibly' && answer === 'Unknown')
        }
        expect(both).toEqual(cooperationAsOf(history, { known }).filter(hadOccurred))
      })
    )
  })

  it('knows nothing that was recorded after the instant, neither an event nor a correction', () => {
    fc.assert(
      fc.property(recordAndInstant, ([history, known]) => {
        for (const { recordedAt, corrections } of cooperationAsOf(history, { known }))
          expect([recordedAt, ...corrections.map((one) => one.recordedAt)].every((at) => at <= known)).toBe(true)
      })
    )
  })

  it('only ever gains as the day moves on, and holds less for certain than it may hold', () => {
    fc.assert(
      fc.property(onRecord, day, day, (history, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const certain = (occurred: IsoDay) => ids(cooperationAsOf(history, { occurred }))
        expect(certain(later)).toEqual(expect.arrayContaining(certain(earlier)))
        expect(ids(cooperationAsOf(history, { occurred: later, certainty: 'Possibly' }))).toEqual(
          expect.arrayContaining(certain(later))
        )
      })
    )
  })
})
