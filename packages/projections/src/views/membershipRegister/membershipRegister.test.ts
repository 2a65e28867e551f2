import { type CooperationEvent, isoDay } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, corrected, date, happened, retracted } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { membershipRegister } from './membershipRegister.ts'
import { membershipsOn, membersOn } from './membershipsOn.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const viewAfter = (id: string, ...events: Events) =>
  fold(membershipRegister)(believed(...events)).views[id] ?? emptyView(membershipRegister)
const on = (day: string, ...events: Events) => membersOn(viewAfter('organisation', ...events), must(isoDay(day)))
const member = (as: string | null, isSuspended = false) => ({
  organisation: 'organisation',
  party: 'japan',
  as,
  isSuspended
})
const certainly = (as: string | null, isSuspended = false) => ({ certainly: [member(as, isSuspended)], possibly: [] })
const possibly = (as: string | null, isSuspended = false) => ({ certainly: [], possibly: [member(as, isSuspended)] })
const nobody = { certainly: [], possibly: [] }

const step = (type: CooperationEvent['type'], edtf: string, more: object = {}) =>
  happened(type, { on: date(edtf), ...more })
const admitted = step('MembershipAcquired', '2010-03-01')

describe('the members of an organisation on a day', () => {
  it('are those that joined and have not left', () => {
    expect(on('2010-02-28', admitted)).toEqual(nobody)
    expect(on('2010-03-01', admitted)).toEqual(certainly('Member'))
    const left = step('MembershipEnded', '2019-07-10', { effectiveOn: date('2020-07-10') })
    expect(on('2020-07-09', admitted, left)).toEqual(certainly('Member'))
    expect(on('2020-07-10', admitted, left)).toEqual(nobody)
  })

  it('include those that a source calls members, from then on', () => {
    const attested = step('MembershipAttested', '2015', { as: 'AssociateMember' })
    expect(on('2014-12-31', attested)).toEqual(nobody)
    expect(on('2015-06-01', attested)).toEqual(possibly('AssociateMember'))
    expect(on('2016-01-01', attested)).toEqual(certainly('AssociateMember'))
  })

  it('are left open where the dates leave it open', () => {
    expect(on('2010-06-01', step('MembershipAcquired', '2010'))).toEqual(possibly('Member'))
    expect(on('2019-06-01', admitted, step('MembershipEnded', '2019'))).toEqual(possibly('Member'))
    expect(on('2019-06-01', admitted, step('MembershipSuspended', '2019'))).toEqual(possibly('Member'))
  })

  it('are told apart by suspension and category', () => {
    const suspended = step('MembershipSuspended', '2012-01-01')
    expect(on('2012-02-01', admitted, suspended)).toEqual(certainly('Member', true))
    expect(on('2014-01-01', admitted, suspended, step('MembershipRestored', '2013-01-01'))).toEqual(certainly('Member'))
    expect(on('2012-02-01', suspended)).toEqual(certainly(null, true))
    const associate = step('MembershipAcquired', '2005-01-01', { as: 'AssociateMember' })
    expect(on('2006-01-01', admitted, associate)).toEqual(certainly('AssociateMember'))
    expect(on('2011-01-01', admitted, associate)).toEqual(certainly('Member'))
  })

  it('do not include applicants', () => {
    expect(on('2024-01-01', step('MembershipApplied', '2010'))).toEqual(nobody)
  })

  it('stand in the view of the member as well, and follow corrections', () => {
    const day = must(isoDay('2010-06-01'))
    expect(membershipsOn(viewAfter('japan', admitted), day)).toEqual(certainly('Member'))
    expect(viewAfter('japan', admitted).members).toEqual([])
    expect(membershipsOn(viewAfter('japan', admitted, retracted(1)), day)).toEqual(nobody)
    const later = corrected(1, step('MembershipAcquired', '2011-03-01'))
    expect(membershipsOn(viewAfter('japan', admitted, later), day)).toEqual(nobody)
  })
})
