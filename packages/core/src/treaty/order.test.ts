import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { courseFaults, leavesOn, type PartyAct, type PartyActKind, partyFaults, type TreatyCourse } from './order.ts'
import type { TreatyRule } from './rules.ts'

const day = (edtf: string | null) => (edtf === null ? null : must(stated(edtf)))
const act = (kind: PartyActKind, on: string, effectiveOn: string | null = null, revokedOn: string | null = null) =>
  ({ kind, on: must(stated(on)), effectiveOn: day(effectiveOn), revokedOn: day(revokedOn) }) satisfies PartyAct
const course = (adoptedOn: string | null, inForceOn: string | null, terminatedOn: string | null): TreatyCourse => ({
  adoptedOn: day(adoptedOn),
  inForceOn: day(inForceOn),
  terminatedOn: day(terminatedOn)
})
const open = course(null, null, null)
const faults = (...found: ReadonlyArray<readonly [TreatyRule, on: string, against: string | null]>) =>
  found.map(([rule, on, against]) => ({ rule, on: day(on), against: day(against) }))

const signed = act('Signature', '1998')
const ratified = act('Ratification', '1999')
const bound = act('EntryIntoForce', '2000')

describe('the acts of one party', () => {
  it.each<readonly [string, ReadonlyArray<PartyAct>, ReturnType<typeof faults>]>([
    ['in their order', [signed, ratified, bound, act('Withdrawal', '2001', '2002')], []],
    ['ratified without a signature', [ratified, bound], faults(['ConsentWithoutSignature', '1999', null])],
    ['bound without a consent', [signed, bound], faults(['EntryWithoutConsent', '2000', null])],
    ['left without anything', [act('Withdrawal', '2001')], faults(['WithdrawalWithoutConsent', '2001', null])],
    [
      'signed twice, by a definitive signature too, and acceded to',
      [signed, act('DefinitiveSignature', '1998-05'), act('Accession', '1999')],
      faults(
        ['SignedTwice', '1998-05', '1998'],
        ['ConsentedTwice', '1999', '1998-05'],
        ['AccessionOfSignatory', '1999', '1998']
      )
    ],
    [
      'reserved on after every consent',
      [signed, ratified, act('Withdrawal', '2001', '2002'), act('Accession', '2003'), act('Reservation', '2004')],
      faults(['LateReservation', '2004', '2003'], ['AccessionOfSignatory', '2003', '1998'])
    ],
    [
      'reserved on after one consent, before another',
      [signed, ratified, act('Withdrawal', '2001', '2002'), act('OtherConsent', '2003'), act('Reservation', '2000')],
      []
    ],
    ['reserved on, nothing else known', [act('Reservation', '2000')], []],
    [
      'bound before the notification of a succession and another consent',
      [
        act('Succession', '2007'),
        act('Withdrawal', '2008', '2009'),
        act('Accession', '2010'),
        act('EntryIntoForce', '2006')
      ],
      []
    ],
    ['applied provisionally before it is bound', [signed, ratified, bound, act('ProvisionalApplication', '1999')], []],
    [
      'bound again, a notice having been revoked',
      [signed, ratified, act('Withdrawal', '2001', '2002', '2001-05'), act('EntryIntoForce', '2003')],
      []
    ],
    [
      'bound again after leaving, with no new consent',
      [signed, ratified, act('Withdrawal', '2001', '2002'), act('EntryIntoForce', '2003')],
      faults(['EntryAfterWithdrawal', '2003', '2002'])
    ],
    ['revoked, the effect not being known', [signed, ratified, act('Withdrawal', '2001', null, '2003')], []],
    [
      'joined twice, the leaving having taken effect before both',
      [act('Withdrawal', '1990', '1991'), act('OtherConsent', '2000'), act('OtherConsent', '2001')],
      faults(['ConsentedTwice', '2001', '2000'], ['WithdrawalBeforeConsent', '1990', '2000'])
    ],
    [
      'joined twice, the leaving being notified before both with an effect that is not known',
      [
        act('OtherConsent', '1985'),
        act('Withdrawal', '1990'),
        act('OtherConsent', '2000'),
        act('OtherConsent', '2001')
      ],
      []
    ],
    [
      'left twice, recorded the later first, with a consent between',
      [act('OtherConsent', '1998'), act('Withdrawal', '2010'), act('OtherConsent', '2005'), act('Withdrawal', '2001')],
      []
    ],
    [
      'left twice, recorded the later first, with a consent after both',
      [act('OtherConsent', '1998'), act('Withdrawal', '2010'), act('OtherConsent', '2015'), act('Withdrawal', '2001')],
      faults(['WithdrawnTwice', '2001', '2010'])
    ]
  ])('%s', (_story, acts, expected) => {
    expect(partyFaults(open, acts)).toEqual(expected)
  })

  it('lie between the adoption and the end of the treaty, as far as they join or leave', () => {
    const acts = [
      act('Signature', '1990'),
      act('OtherConsent', '2020'),
      act('Reservation', '2020'),
      act('Other', '2021')
    ]
    expect(partyFaults(course('1995', null, '2010'), acts)).toEqual(
      faults(['ActBeforeAdoption', '1990', '1995'], ['ActAfterTermination', '2020', '2010'])
    )
  })
})

it('a withdrawal has effect from a day that is given, else from its notice on, and none where it was revoked', () => {
  expect(leavesOn(act('Withdrawal', '2001', '2002'))).toEqual(day('2002'))
  expect(leavesOn(act('Withdrawal', '2001'))).toEqual(day('2001'))
  expect(leavesOn(act('Withdrawal', '2001', '2002', '2001'))).toBeNull()
})

it('the course of a treaty contradicts itself once', () => {
  expect(courseFaults(course('1997', '1998', '1996'))).toEqual(faults(['TerminationBeforeEntry', '1996', '1998']))
  expect(courseFaults(course('1997', null, '1996'))).toEqual(faults(['TerminationBeforeEntry', '1996', '1997']))
  expect(courseFaults(course('1997', '1996', null))).toEqual(faults(['EntryBeforeAdoption', '1996', '1997']))
  expect(courseFaults(course('1997', '1998', '1999'))).toEqual([])
})
