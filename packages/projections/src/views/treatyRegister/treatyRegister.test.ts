import { type CooperationEvent, isoDay, PartyId } from '@communique/core'
import { type LogEntry, validate } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, corrected, date, happened } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { partiesOn, treatyAnomalies } from './partiesOn.ts'
import { treatyRegister } from './treatyRegister.ts'
import { treatiesOf, treatyStatus } from './treatyStatus.ts'

const treatyId = 'mines'
const act = (type: CooperationEvent['type'], on: string, facts: object = {}, party = 'norway') =>
  happened(type, { treatyId, party, on: date(on), countries: [], ...facts })
const adopted = happened('TreatyTextAdopted', { treatyId, title: 'On mines', on: date('1997-09-18') })
const inForce = happened('TreatyEnteredIntoForce', { treatyId, on: date('1999-03-01') })
const ratified = act('ConsentToBeBoundExpressed', '1998-07-09', { form: 'Ratification' })
const bound = (on: string, party?: string) => act('TreatyEnteredIntoForceForParty', on, {}, party)
const left = (effectiveOn: string | null) =>
  act('WithdrawalNotified', '2025-01-10', { effectiveOn: effectiveOn === null ? null : date(effectiveOn) })

const rowOf = (...history: ReadonlyArray<LogEntry<CooperationEvent>>) => {
  const row = fold(treatyRegister)(believed(...history)).views[treatyId]
  if (row === undefined) throw new Error('the treaty is not in the register')
  return row
}
const on = (row: ReturnType<typeof rowOf>, day: string) => partiesOn(row, must(isoDay(day)))

describe('the parties of a treaty on a day', () => {
  it('are those for which it is in force, from that day until their withdrawal takes effect', () => {
    const row = rowOf(
      adopted,
      inForce,
      ratified,
      bound('1999-03-01'),
      bound('2012-07-01', 'finland'),
      left('2025-07-10')
    )
    expect(on(row, '1999-02-28').certainly).toEqual([])
    expect(on(row, '1999-03-01').certainly).toEqual(['norway'])
    expect(on(row, '2025-07-09').certainly).toEqual(['finland', 'norway'])
    expect(on(row, '2025-07-10')).toEqual({ certainly: ['finland'], possibly: [] })
  })

  it('are possibly those that consented, and those that gave notice without a day of effect', () => {
    expect(on(rowOf(adopted, inForce, ratified), '2000-01-01')).toEqual({ certainly: [], possibly: ['norway'] })
    expect(on(rowOf(adopted, ratified), '2000-01-01')).toEqual({ certainly: [], possibly: [] })
    expect(on(rowOf(bound('1999-03-01'), left(null)), '2026-01-01').possibly).toEqual(['norway'])
  })

  it('are nobody after the treaty ended, and those again that joined anew', () => {
    const end = happened('TreatyTerminated', { treatyId, on: date('2030-01-01') })
    const row = rowOf(bound('1999-03-01'), left('2025-07-10'), bound('2027-01-01'), end)
    expect(on(row, '2026-01-01').certainly).toEqual([])
    expect(on(row, '2027-01-01').certainly).toEqual(['norway'])
    expect(on(row, '2030-01-01').certainly).toEqual([])
  })
})

describe('anomalies of a treaty', () => {
  it('are irregularities, and contradictions that a correction made', () => {
    expect(treatyAnomalies(rowOf(adopted, ratified)).map(({ rule }) => rule)).toEqual(['ConsentWithoutSignature'])
    const row = rowOf(adopted, bound('1999-03-01'), corrected(2, bound('1997-01-01')))
    expect(treatyAnomalies(row).map(({ rule, party }) => [rule, party])).toEqual([
      ['ActBeforeAdoption', 'norway'],
      ['EntryWithoutConsent', 'norway']
    ])
  })
})

describe('the status table of a treaty', () => {
  const reservation = { reservationId: 'r-1', reservation: 'Article 3 is not accepted' }

  it('has the acts of each party, and how it stands on the day', () => {
    const row = rowOf(
      adopted,
      inForce,
      act('TreatySigned', '1997-12-03'),
      ratified,
      act('ReservationFormulated', '1998-07-09', reservation),
      bound('1999-03-01'),
      act('TreatySigned', '1997-12-04', {}, 'finland'),
      left('2025-07-10')
    )
    expect(treatyStatus(row, must(isoDay('2025-07-09')))).toMatchObject([
      { party: 'finland', bound: 'No', signedOn: { edtf: '1997-12-04' }, consent: null, inForceFrom: null },
      {
        party: 'norway',
        bound: 'Certainly',
        signedOn: { edtf: '1997-12-03' },
        consent: { form: 'Ratification', on: { edtf: '1998-07-09' } },
        inForceFrom: { edtf: '1999-03-01' },
        withdrawal: { on: { edtf: '2025-01-10' }, effectiveOn: '2025-07-10' },
        reservations: 1
      }
    ])
    expect(treatyStatus(row, must(isoDay('2025-07-10')))[1]?.bound).toBe('No')
  })

  it('drops a notice that was revoked, and a reservation that was withdrawn', () => {
    const row = rowOf(
      adopted,
      inForce,
      ratified,
      act('ReservationFormulated', '1998-07-09', reservation),
      act('ReservationWithdrawn', '2001-01-01', reservation),
      bound('1999-03-01'),
      left('2025-07-10'),
      act('WithdrawalRevoked', '2025-03-01')
    )
    expect(treatyStatus(row, must(isoDay('2025-08-01')))).toMatchObject([
      { bound: 'Certainly', withdrawal: null, reservations: 0 }
    ])
  })
})

it('lists the treaties of a party, each as its own status table has it', () => {
  const acceded = (treaty: string, party: string, edtf: string) =>
    happened('ConsentToBeBoundExpressed', { treatyId: treaty, party, form: 'Accession', on: date(edtf) })
  const { views } = fold(treatyRegister)(
    believed(acceded('mines', 'norway', '1998'), acceded('arms', 'norway', '2014'), acceded('mines', 'japan', '1999'))
  )
  const norway = must(validate(PartyId)('norway'))
  const lines = treatiesOf(views, norway, must(isoDay('2024-01-01')))
  expect(lines.map(({ treaty, consent }) => [treaty, consent?.on.edtf])).toEqual([
    ['arms', '2014'],
    ['mines', '1998']
  ])
  expect(treatiesOf(views, must(validate(PartyId)('peru')), must(isoDay('2024-01-01')))).toEqual([])
})
