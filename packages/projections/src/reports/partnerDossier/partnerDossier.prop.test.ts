import { type CooperationEvent, partiesOf, partsOf, PartyId } from '@communique/core'
import { effectiveHistory, validate } from '@communique/kernel'
import { cooperationEvent, must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, onRecord } from '../../../test/histories.ts'
import { allStatements } from '../../engine/corrections/allStatements.ts'
import { fold } from '../../engine/folding/fold.ts'
import { partnerDossier } from './partnerDossier.ts'
import { partyRecord } from '../../views/partyRecord/partyRecord.ts'

const nobody = must(validate(PartyId)('nobody-at-all'))

describe('the parts of a party, whatever is on record', () => {
  it('gives a party a part in exactly the events that name it', () => {
    fc.assert(
      fc.property(cooperationEvent, (event) => {
        for (const party of partiesOf(event)) expect(partsOf(event, party)).not.toEqual([])
        expect(partsOf(event, nobody)).toEqual([])
      }),
      { numRuns: 500 }
    )
  })
})

/** Every value, the plainest way: one pass over the register's words, oldest first. */
const statedNames = (
  recorded: ReturnType<typeof allStatements<CooperationEvent>>,
  party: string
): ReadonlyArray<string> =>
  recorded
    .flatMap((event) => (event.type === 'PartyRegistered' && event.data.partyId === party ? [event.data.name] : []))
    .filter((name, index, names) => name !== names[index - 1])

describe('the history of a field, whatever is on record', () => {
  it('has every value ever said, current and earlier, each with an event of the record', () => {
    fc.assert(
      fc.property(onRecord, (recorded) => {
        const statements = allStatements(recorded)
        const views = {
          timelines: {},
          records: fold(partyRecord)(effectiveHistory(recorded)).views,
          statedRecords: fold(partyRecord)(statements).views,
          agreements: {},
          pledges: {}
        }
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
        const ids = new Set(recorded.map(({ id }) => id))
        for (const party of Object.keys(views.statedRecords)) {
          const dossier = partnerDossier(views, must(validate(PartyId)(party)))
          const name = dossier.records.find((record) => record.party === party)?.name
          const values = [...(name?.earlier ?? []), ...(name?.current ? [name.current] : [])]
          expect(values.map(({ value }) => value).toSorted()).toEqual([...statedNames(statements, party)].toSorted())
          expect(values.every(({ eventId }) => ids.has(eventId))).toBe(true)
          expect(name?.current?.value).toBe(views.records[party]?.name.at(-1)?.value)
        }
      }),
      { numRuns: 200 }
    )
  })

  it('is the effective history where nothing was corrected, retracted or said twice', () => {
    fc.assert(
      fc.property(believed, (events) => {
        const uncorrected = events.map((event) => ({ ...event, corrections: [] }))
        expect(allStatements<CooperationEvent>(uncorrected)).toEqual(uncorrected)
      })
    )
  })
})
