import { type CooperationEvent, countryCode } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, date, happened, idAt, link } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'
import { partyDirectory } from '../../views/directory/directory.ts'
import { membershipRegister } from '../../views/membershipRegister/membershipRegister.ts'
import { partyTimeline } from '../../views/partyTimeline/partyTimeline.ts'
import { entriesThrough } from './entriesThrough.ts'

const through = (country: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>) => {
  const history = believed(...events)
  const views = {
    timelines: fold(partyTimeline)(history).views,
    parties: fold(partyDirectory)(history).views,
    memberships: fold(membershipRegister)(history).views,
    countries: fold(countryTimeline)(history).views
  }
  return entriesThrough(views, must(countryCode(country))).map((one) => [
    one.role,
    one.through,
    one.isCertain,
    one.entry.eventId
  ])
}
const registered = (partyId: string, kind: string, country: string | null, parent: string | null = null) =>
  happened('PartyRegistered', { partyId, name: `The ${partyId}`, kind, country, parent })

describe('a country behind the parties', () => {
  const pledged = happened('FundingPledged', { donor: 'foundation' })

  it('has the events of parties with their seat there, learnt whenever', () => {
    expect(through('SA', pledged, registered('foundation', 'Foundation', 'SA'))).toEqual([
      ['Seat', 'foundation', true, idAt(1)]
    ])
    expect(through('JP', pledged, registered('foundation', 'Foundation', 'SA'))).toEqual([])
  })

  it('has no seat of what is part of the state, and nothing twice', () => {
    expect(through('SA', pledged, registered('foundation', 'GovernmentBody', 'SA'))).toEqual([])
    const own = happened('FundingPledged', { donor: 'foundation', countries: [link('SA', 'Seat')] })
    expect(through('SA', own, registered('foundation', 'Foundation', 'SA'))).toEqual([])
    const state = registered('state', 'State', 'SA')
    expect(through('SA', pledged, state, registered('foundation', 'Foundation', 'SA', 'state'))).toEqual([])
  })

  it('has the texts of organisations that it is a member of, by its state', () => {
    const signed = happened('MoUSigned', { parties: ['organisation', 'bank'], on: date('2015-05-30') })
    const met = happened('MeetingHeld', {
      delegations: [{ party: 'organisation', participants: [], unnamed: null }]
    })
    const state = registered('japan', 'State', 'JP')
    const member = (edtf: string) => happened('MembershipAcquired', { on: date(edtf) })
    expect(through('JP', signed, met, state, member('2010'))).toEqual([['Member', 'organisation', true, idAt(1)]])
    expect(through('JP', signed, met, state, member('2015'))).toEqual([['Member', 'organisation', false, idAt(1)]])
    expect(through('JP', signed, met, state, member('2016'))).toEqual([])
    expect(through('JP', signed, met, member('2010'))).toEqual([])
  })
})
