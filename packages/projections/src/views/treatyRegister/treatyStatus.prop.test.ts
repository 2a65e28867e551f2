import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, day } from '../../../test/histories.ts'
import { fold } from '../../engine/folding/fold.ts'
import { partiesOn } from './partiesOn.ts'
import { treatyRegister } from './treatyRegister.ts'
import { treatyStatus } from './treatyStatus.ts'

describe('the status table of a treaty, whatever is on record', () => {
  it('has a line for each party that the record names in an act, and says of each what the record says', () => {
    fc.assert(
      fc.property(believed, day, (history, on) => {
        for (const [treatyId, row] of Object.entries(fold(treatyRegister)(history).views)) {
          const lines = treatyStatus(row, on)
          const acts = history.flatMap((event) =>
            'treatyId' in event.data && event.data.treatyId === treatyId && 'party' in event.data ? [event] : []
          )
          const of = (party: string, type: string) =>
            acts.filter((event) => event.type === type && 'party' in event.data && event.data.party === party)
          expect(lines.map(({ party }) => party)).toEqual(
            [
              ...new Set(
                acts.flatMap(({ data }): ReadonlyArray<string> =>
                  'party' in data && data.party !== null ? [data.party] : []
                )
              )
            ].toSorted()
          )
          for (const line of lines) {
            const consent = of(line.party, 'ConsentToBeBoundExpressed').at(-1)
            expect(line.consent === null).toBe(consent === undefined)
            expect(line.signedOn === null).toBe(of(line.party, 'TreatySigned').length === 0)
            expect(line.declarations).toBe(of(line.party, 'TreatyDeclarationMade').length)
            expect(line.reservations).toBeLessThanOrEqual(of(line.party, 'ReservationFormulated').length)
          }
          const { certainly, possibly } = partiesOn(row, on)
          const having = (bound: string) => lines.flatMap((line) => (line.bound === bound ? [line.party] : []))
          expect([having('Certainly'), having('Possibly')]).toEqual([certainly, possibly])
        }
      })
    )
  })
})
