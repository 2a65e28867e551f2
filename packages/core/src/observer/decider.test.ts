import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, Text, validate } from '@communique/kernel'
import { PartyClassId, PartyId } from '../vocabulary/identifiers.ts'
import { type OccurrenceDate, stated } from '../vocabulary/occurrenceDate.ts'
import type { Invitee } from '../vocabulary/participation.ts'
import { observerDecider, type ObserverRefusal, type ObserverState } from './decider.ts'
import {
  observerAdmitted,
  observerApplied,
  type ObserverCommand,
  observerDeclined,
  type ObserverEvent,
  observerInvited,
  observerStatusAttested,
  observerWithdrawn
} from './events.ts'
import { observer as subject } from './subject.ts'

const organisation = must(validate(PartyId)('icesco'))
const party = must(validate(PartyId)('japan'))
const japan: Invitee = { type: 'Party', party }
const nonMembers: Invitee = {
  type: 'Class',
  class: must(validate(PartyClassId)('non-member-states')),
  description: must(validate(Text)('every non-member state'))
}

const invitation = (invitee: Invitee, on = '2020-07-29') => ({
  organisation,
  invitee,
  charter: null,
  countries: [],
  on: must(stated(on)),
  meeting: null
})
const step = (on = '2020-08-01') => ({ organisation, party, countries: [], on: must(stated(on)) })
const farewell = { ...step('2022-01-01'), reason: null }
const declining = (by: 'Invitee' | 'Organisation') => ({ ...step('2020-09-01'), by, reason: null })

const invite = (invitee: Invitee = japan, on?: string): ObserverCommand => ({
  type: 'InviteObserver',
  data: invitation(invitee, on)
})
const apply = (on?: string): ObserverCommand => ({ type: 'ApplyAsObserver', data: step(on) })
const admit: ObserverCommand = { type: 'AdmitObserver', data: step('2020-10-01') }
const decline = (by: 'Invitee' | 'Organisation'): ObserverCommand => ({ type: 'DeclineObserver', data: declining(by) })
const withdraw: ObserverCommand = { type: 'WithdrawObserver', data: farewell }
const attest = (on?: string): ObserverCommand => ({ type: 'AttestObserverStatus', data: step(on) })

const invited = observerInvited(invitation(japan))
const applied = observerApplied(step())
const admitted = observerAdmitted(step('2020-10-01'))
const declined = (by: 'Invitee' | 'Organisation') => observerDeclined(declining(by))
const withdrawn = observerWithdrawn(farewell)
const attested = observerStatusAttested(step())

const given = specify(observerDecider).given
const refused = (type: ObserverRefusal['type']): ObserverRefusal => ({ type, organisation, party })

describe('an invitation', () => {
  it('calls on a party by name', () => {
    given().when(invite()).thenEvents(invited)
  })

  it('is repeated on another occasion', () => {
    given(invited)
      .when(invite(japan, '2021-01-01'))
      .thenEvents(observerInvited(invitation(japan, '2021-01-01')))
  })

  it.each([
    ['was admitted', [applied, admitted]],
    ['is known as one', [attested]]
  ])('does not go to an observer that %s', (_how, history) => {
    given(...history)
      .when(invite(japan, '2023-01-01'))
      .thenRefused(refused('AlreadyObserver'))
  })

  it.each([
    ['declined', [invited, declined('Invitee')]],
    ['was declined', [applied, declined('Organisation')]],
    ['left', [attested, withdrawn]]
  ])('may go anew to a party that %s', (_what, history) => {
    given(...history)
      .when(invite(japan, '2023-01-01'))
      .thenEvents(observerInvited(invitation(japan, '2023-01-01')))
  })

  it('may go to a party that applied', () => {
    given(applied).when(invite()).thenEvents(invited)
  })

  it('leaves an open application open', () => {
    given(applied, invited).when(admit).thenEvents(admitted)
    given(applied, invited).when(apply('2021-01-01')).thenRefused(refused('ApplicationAlreadyOpen'))
  })

  it('to a class invites nobody by name', () => {
    given()
      .when(invite(nonMembers))
      .thenEvents(observerInvited(invitation(nonMembers)))
    given(observerInvited(invitation(nonMembers)))
      .when(decline('Invitee'))
      .thenEvents(declined('Invitee'))
  })

  it('to a class is open whatever the status of one party', () => {
    given(attested)
      .when(invite(nonMembers))
      .thenEvents(observerInvited(invitation(nonMembers)))
  })
})

describe('an application', () => {
  it('needs no invitation', () => {
    given().when(apply()).thenEvents(applied)
  })

  it('may answer an invitation', () => {
    given(invited).when(apply()).thenEvents(applied)
  })

  it('is not made while another is open', () => {
    given(applied).when(apply('2021-01-01')).thenRefused(refused('ApplicationAlreadyOpen'))
  })

  it('is not made by an observer', () => {
    given(attested).when(apply()).thenRefused(refused('AlreadyObserver'))
  })

  it('may be made anew after it was declined', () => {
    given(applied, declined('Organisation'))
      .when(apply('2021-01-01'))
      .thenEvents(observerApplied(step('2021-01-01')))
  })
})

describe('an admission', () => {
  it.each([
    ['an application', [applied]],
    ['an invitation', [invited]]
  ])('follows %s', (_what, history) => {
    given(...history)
      .when(admit)
      .thenEvents(admitted)
  })

  it.each([
    ['nothing is known of', []],
    ['declined', [invited, declined('Invitee')]],
    ['left', [invited, admitted, withdrawn]]
  ])('is recorded on its source’s word for a party that %s', (_what, history) => {
    const again = step('2023-01-01')
    given(...history)
      .when({ type: 'AdmitObserver', data: again })
      .thenEvents(observerAdmitted(again))
  })

  it('is not for an observer', () => {
    given(admitted)
      .when({ type: 'AdmitObserver', data: step('2023-01-01') })
      .thenRefused(refused('AlreadyObserver'))
    given(attested).when(admit).thenRefused(refused('AlreadyObserver'))
  })

  it('makes a status precise that a source attested later', () => {
    const earlier = observerAdmitted(step('2019'))
    given(attested)
      .when({ type: 'AdmitObserver', data: step('2019') })
      .thenEvents(earlier)
    given(attested, earlier)
      .when({ type: 'AdmitObserver', data: step('2021') })
      .thenRefused(refused('AlreadyObserver'))
  })
})

describe('older news', () => {
  it('is taken, and leaves the party where it stands', () => {
    const before = { ...step('2010'), reason: null }
    given(admitted).when({ type: 'WithdrawObserver', data: before }).thenEvents(observerWithdrawn(before))
    given(admitted, observerWithdrawn(before)).when(invite(japan, '2023-01-01')).thenRefused(refused('AlreadyObserver'))
    given(withdrawn).when(admit).thenEvents(admitted)
    given(withdrawn, admitted)
      .when({ type: 'WithdrawObserver', data: { ...farewell, on: must(stated('2023')) } })
      .thenRefused(refused('NotAnObserver'))
  })
})

describe('declining', () => {
  it('an invitation is for the invitee', () => {
    given(invited).when(decline('Invitee')).thenEvents(declined('Invitee'))
  })

  it('an application is for the organisation', () => {
    given(applied).when(decline('Organisation')).thenEvents(declined('Organisation'))
  })

  it('is recorded although nothing earlier is known', () => {
    given().when(decline('Invitee')).thenEvents(declined('Invitee'))
    given().when(decline('Organisation')).thenEvents(declined('Organisation'))
  })

  it.each(['Invitee', 'Organisation'] as const)('is not possible once the party is an observer: %s', (by) => {
    given(attested).when(decline(by)).thenRefused(refused('AlreadyObserver'))
    given(observerAdmitted(step())).when(decline(by)).thenRefused(refused('AlreadyObserver'))
  })
})

describe('a withdrawal', () => {
  it.each([
    ['admitted', [applied, admitted]],
    ['attested', [attested]]
  ])('is for an observer, %s', (_how, history) => {
    given(...history)
      .when(withdraw)
      .thenEvents(withdrawn)
  })

  it('is recorded of a party whose admission is not on record', () => {
    given().when(withdraw).thenEvents(withdrawn)
    given(applied).when(withdraw).thenEvents(withdrawn)
  })

  it('happens once', () => {
    const earlier = observerWithdrawn({ ...farewell, on: must(stated('2021-01-01')) })
    given(attested, earlier).when(withdraw).thenRefused(refused('NotAnObserver'))
  })
})

describe('an attestation', () => {
  it.each([
    ['a stranger', []],
    ['an invitee', [invited]],
    ['an applicant', [applied]],
    ['an observer that left', [admitted, withdrawn]]
  ])('makes %s an observer', (_who, history) => {
    given(...history)
      .when(attest('2023-01-01'))
      .thenEvents(observerStatusAttested(step('2023-01-01')))
    given(...history, observerStatusAttested(step('2023-01-01')))
      .when(invite(japan, '2024-01-01'))
      .thenRefused(refused('AlreadyObserver'))
  })

  it('of a known observer stands for another date', () => {
    given(attested)
      .when(attest('2023-01-01'))
      .thenEvents(observerStatusAttested(step('2023-01-01')))
  })

  it('is one when it is recorded twice', () => {
    given(attested).when(attest()).thenNothing()
  })
})

describe('a history that no decider wrote', () => {
  const statusAfter = (...history: ReadonlyArray<ObserverEvent>) => stateAfter(observerDecider, history).current.status

  it('does not take the status from an observer that applies, is invited or declines', () => {
    expect(statusAfter(admitted, applied)).toBe('Observer')
    expect(statusAfter(admitted, invited)).toBe('Observer')
    expect(statusAfter(admitted, declined('Invitee'))).toBe('Observer')
  })

  it('lets a party that never was inside leave', () => {
    expect(statusAfter(withdrawn)).toBe('Withdrawn')
  })
})

describe('the status by the latest step', () => {
  const later = must(stated('2024-01-01'))
  const stepTo = { on: later, organisation, party, countries: [] }
  const commands = {
    invite: invite(japan, '2024-01-01'),
    apply: apply('2024-01-01'),
    admit: { type: 'AdmitObserver', data: stepTo },
    attest: attest('2024-01-01'),
    decline: { type: 'DeclineObserver', data: { ...stepTo, by: 'Invitee', reason: null } },
    withdraw: { type: 'WithdrawObserver', data: { ...stepTo, reason: null } }
  } satisfies Readonly<Record<string, ObserverCommand>>
  type Step = keyof typeof commands
  const eventOf = (on: OccurrenceDate): Readonly<Record<Step, ObserverEvent>> => ({
    invite: observerInvited({ ...invitation(japan), on }),
    apply: observerApplied({ ...stepTo, on }),
    admit: observerAdmitted({ ...stepTo, on }),
    attest: observerStatusAttested({ ...stepTo, on }),
    decline: observerDeclined({ ...stepTo, on, by: 'Invitee', reason: null }),
    withdraw: observerWithdrawn({ ...stepTo, on, reason: null })
  })
  const steps = Object.keys(commands) as ReadonlyArray<Step>
  const since = must(stated('2020'))
  const old = eventOf(since)
  const [yes, open, not] = ['AlreadyObserver', 'ApplicationAlreadyOpen', 'NotAnObserver'] as const
  type Status = ObserverState['status']

  /** Of each status: how it came about, what is refused, and the status after each later step; `same`: it keeps its date. */
  const table: ReadonlyArray<
    readonly [
      status: Status,
      history: ReadonlyArray<ObserverEvent>,
      refused: Partial<Record<Step, ObserverRefusal['type']>>,
      after: Readonly<Record<Step, readonly [status: Status, date?: 'same']>>
    ]
  > = [
    [
      'Outside',
      [old.decline],
      {},
      {
        invite: ['Invited'],
        apply: ['Applied'],
        admit: ['Observer'],
        attest: ['Attested'],
        decline: ['Outside'],
        withdraw: ['Withdrawn']
      }
    ],
    [
      'Invited',
      [old.invite],
      {},
      {
        invite: ['Invited', 'same'],
        apply: ['Applied'],
        admit: ['Observer'],
        attest: ['Attested'],
        decline: ['Outside'],
        withdraw: ['Withdrawn']
      }
    ],
    [
      'Applied',
      [old.apply],
      { apply: open },
      {
        invite: ['Applied', 'same'],
        apply: ['Applied'],
        admit: ['Observer'],
        attest: ['Attested'],
        decline: ['Outside'],
        withdraw: ['Withdrawn']
      }
    ],
    [
      'Attested',
      [old.attest],
      { invite: yes, apply: yes, admit: yes, decline: yes },
      {
        invite: ['Attested', 'same'],
        apply: ['Attested', 'same'],
        admit: ['Observer', 'same'],
        attest: ['Attested'],
        decline: ['Attested', 'same'],
        withdraw: ['Withdrawn']
      }
    ],
    [
      'Observer',
      [old.admit],
      { invite: yes, apply: yes, admit: yes, decline: yes },
      {
        invite: ['Observer', 'same'],
        apply: ['Observer', 'same'],
        admit: ['Observer'],
        attest: ['Observer', 'same'],
        decline: ['Observer', 'same'],
        withdraw: ['Withdrawn']
      }
    ],
    [
      'Withdrawn',
      [old.withdraw],
      { withdraw: not },
      {
        invite: ['Invited'],
        apply: ['Applied'],
        admit: ['Observer'],
        attest: ['Attested'],
        decline: ['Outside'],
        withdraw: ['Withdrawn']
      }
    ]
  ]

  it.each(table)('%s refuses what contradicts it, and nothing that is older', (_status, history, refusals) => {
    for (const step of steps) {
      const type = refusals[step]
      const outcome = given(...history).when(commands[step])
      if (type === undefined) outcome.thenEvents(eventOf(later)[step])
      else outcome.thenRefused(refused(type))
      const on = must(stated('2010'))
      const older = { type: commands[step].type, data: { ...commands[step].data, on } } as ObserverCommand
      given(...history)
        .when(older)
        .thenEvents(eventOf(on)[step])
    }
  })

  it.each(table)('%s changes with a later step, and with no older one', (status, history, _refusals, after) => {
    const stateOf = (...further: ReadonlyArray<ObserverEvent>) =>
      stateAfter(observerDecider, [...history, ...further]).current
    for (const step of steps) {
      const [next, date] = after[step]
      expect([step, stateOf(eventOf(later)[step])]).toEqual([
        step,
        { status: next, since: date === 'same' ? since : later }
      ])
      // An admission makes an attested status precise.
      const old = status === 'Attested' && step === 'admit' ? 'Observer' : status
      expect([step, stateOf(eventOf(must(stated('2010')))[step])]).toEqual([step, { status: old, since }])
    }
    expect(stateOf(observerInvited({ ...invitation(nonMembers), on: later }))).toEqual({ status, since })
    given(...history)
      .when(invite(nonMembers, '2024-01-01'))
      .thenEvents(observerInvited(invitation(nonMembers, '2024-01-01')))
  })
})

describe('the streams of observer status', () => {
  it('are one for each organisation and party', () => {
    expect(subject.stream(invited)).toBe('observer/icesco/japan')
    expect(subject.stream(apply())).toBe('observer/icesco/japan')
  })

  it('are one for each class that is called upon', () => {
    expect(subject.stream(invite(nonMembers))).toBe('observer/icesco/class/non-member-states')
  })
})
