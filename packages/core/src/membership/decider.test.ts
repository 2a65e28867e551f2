import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import type * as t from 'io-ts'
import { stateAfter, validate } from '@communique/kernel'
import { partsOf, strengthOf } from '../facets.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { membershipDecider, type MembershipRefusal, type MembershipState } from './decider.ts'
import { type MembershipCommand, type MembershipEvent, membershipFacts } from './events.ts'
import { membership as subject } from './subject.ts'

const date = (edtf: string) => must(stated(edtf))
const { commands, events } = membershipFacts
const standing = (on: string) => ({ organisation: 'union', party: 'japan', countries: [], on: date(on) })

const facts = {
  ApplyForMembership: { as: 'Member', meeting: null },
  AcquireMembership: { as: 'Member', by: null, effectiveOn: null },
  AttestMembership: { as: 'Member' },
  SuspendMembership: { until: null, reason: null },
  RestoreMembership: { reason: null },
  EndMembership: { by: 'Withdrawal', effectiveOn: null, reason: null }
} as const

const command = (type: MembershipCommand['type'], on: string, more: object = {}): MembershipCommand =>
  // Each codec decodes its own type.
  must(
    validate(commands[type] as t.Decoder<unknown, MembershipCommand>)({
      type,
      data: { ...standing(on), ...facts[type], ...more }
    })
  )
const event = (type: MembershipCommand['type'], on: string, more: object = {}): MembershipEvent =>
  ({ type: events[type].eventType, data: command(type, on, more).data }) as MembershipEvent

const given = specify(membershipDecider).given
const of = {
  organisation: event('AttestMembership', '2020').data.organisation,
  party: event('AttestMembership', '2020').data.party
}
const refusal = (type: 'AlreadyMemberOfOrganisation' | 'NotAMemberOfOrganisation' | 'MembershipApplicationOpen') => ({
  type,
  ...of
})

describe('a membership', () => {
  it('is applied for, acquired, suspended, restored and ended', () => {
    const steps = [
      ['ApplyForMembership', '2019'],
      ['AcquireMembership', '2020'],
      ['SuspendMembership', '2021'],
      ['RestoreMembership', '2022'],
      ['EndMembership', '2023']
    ] as const
    steps.forEach(([type, on], at) => {
      given(...steps.slice(0, at).map(([before, when]) => event(before, when)))
        .when(command(type, on))
        .thenEvents(event(type, on))
    })
  })

  it('begins on any rung, on its source’s word', () => {
    for (const type of Object.keys(facts) as ReadonlyArray<MembershipCommand['type']>)
      given().when(command(type, '2020')).thenEvents(event(type, '2020'))
  })

  it('is acquired once, unless the party left or takes another category', () => {
    const member = event('AcquireMembership', '2020')
    given(member).when(command('AcquireMembership', '2021')).thenRefused(refusal('AlreadyMemberOfOrganisation'))
    given(event('SuspendMembership', '2020'), event('RestoreMembership', '2021'))
      .when(command('AcquireMembership', '2022'))
      .thenEvents(event('AcquireMembership', '2022'))
    given(event('AcquireMembership', '2020', { as: 'AssociateMember' }))
      .when(command('AcquireMembership', '2021'))
      .thenEvents(event('AcquireMembership', '2021'))
    given(member, event('EndMembership', '2021'))
      .when(command('AcquireMembership', '2022', { by: 'Readmission' }))
      .thenEvents(event('AcquireMembership', '2022', { by: 'Readmission' }))
  })

  it('that is attested becomes precise, unless it certainly was acquired later', () => {
    const attested = event('AttestMembership', '2024')
    given(attested).when(command('AcquireMembership', '1990')).thenEvents(event('AcquireMembership', '1990'))
    given(attested).when(command('AcquireMembership', '2024')).thenEvents(event('AcquireMembership', '2024'))
    given(attested).when(command('AcquireMembership', '2025')).thenRefused(refusal('AlreadyMemberOfOrganisation'))
    given(attested, event('AcquireMembership', '1990'))
      .when(command('AcquireMembership', '2025'))
      .thenRefused(refusal('AlreadyMemberOfOrganisation'))
  })

  it('is applied for once, and not by a member of that category', () => {
    given(event('ApplyForMembership', '2019'))
      .when(command('ApplyForMembership', '2020'))
      .thenRefused(refusal('MembershipApplicationOpen'))
    for (const type of ['AcquireMembership', 'AttestMembership'] as const)
      given(event(type, '2019'))
        .when(command('ApplyForMembership', '2020'))
        .thenRefused(refusal('AlreadyMemberOfOrganisation'))
    given(event('AcquireMembership', '2019', { as: 'Partner' }))
      .when(command('ApplyForMembership', '2020'))
      .thenEvents(event('ApplyForMembership', '2020'))
    given(event('EndMembership', '2019'))
      .when(command('ApplyForMembership', '2020'))
      .thenEvents(event('ApplyForMembership', '2020'))
  })

  it('is suspended and restored in turn', () => {
    given(event('SuspendMembership', '2020'))
      .when(command('SuspendMembership', '2021'))
      .thenRefused({ type: 'MembershipAlreadySuspended', ...of })
    given(event('RestoreMembership', '2020'))
      .when(command('RestoreMembership', '2021'))
      .thenRefused({ type: 'MembershipNotSuspended', ...of })
    given(event('EndMembership', '2020'))
      .when(command('SuspendMembership', '2021'))
      .thenRefused(refusal('NotAMemberOfOrganisation'))
    given(event('EndMembership', '2020'))
      .when(command('RestoreMembership', '2021'))
      .thenRefused(refusal('NotAMemberOfOrganisation'))
  })

  it('ends once, and no earlier than notice was given', () => {
    given(event('EndMembership', '2020'))
      .when(command('EndMembership', '2021'))
      .thenRefused(refusal('NotAMemberOfOrganisation'))
    given()
      .when(command('EndMembership', '2021', { effectiveOn: date('2020') }))
      .thenRefused({ type: 'MembershipEndsBeforeNotice', ...of, on: date('2021'), effectiveOn: date('2020') })
    given()
      .when(command('EndMembership', '2021', { effectiveOn: date('2022') }))
      .thenEvents(event('EndMembership', '2021', { effectiveOn: date('2022') }))
  })

  it('is suspended while a notice is not in effect', () => {
    given(event('EndMembership', '2021', { effectiveOn: date('2023') }))
      .when(command('SuspendMembership', '2022'))
      .thenEvents(event('SuspendMembership', '2022'))
  })

  it('takes older news as it comes in', () => {
    const left = event('EndMembership', '2020')
    given(left).when(command('AcquireMembership', '2010')).thenEvents(event('AcquireMembership', '2010'))
    given(left, event('AcquireMembership', '2010'))
      .when(command('SuspendMembership', '2021'))
      .thenRefused(refusal('NotAMemberOfOrganisation'))
  })

  it('is attested as often as sources speak of it', () => {
    given(event('AcquireMembership', '2019'), event('AttestMembership', '2020'))
      .when(command('AttestMembership', '2021'))
      .thenEvents(event('AttestMembership', '2021'))
    given(event('SuspendMembership', '2019'), event('AttestMembership', '2020'))
      .when(command('SuspendMembership', '2021'))
      .thenRefused({ type: 'MembershipAlreadySuspended', ...of })
  })

  it('is not one in oneself', () => {
    given()
      .when(command('AttestMembership', '2020', { party: 'union' }))
      .thenRefused({ type: 'MemberOfItself', party: of.organisation })
  })
})

describe('the standing by the latest step', () => {
  const steps = Object.keys(facts) as ReadonlyArray<MembershipCommand['type']>
  const [member, not, open] = [
    'AlreadyMemberOfOrganisation',
    'NotAMemberOfOrganisation',
    'MembershipApplicationOpen'
  ] as const
  const [suspended, restored] = ['MembershipAlreadySuspended', 'MembershipNotSuspended'] as const
  type Step = MembershipCommand['type']
  type After = readonly [MembershipState['status'], date?: 'same']
  const history = {
    Unknown: [],
    Applied: [event('ApplyForMembership', '2020')],
    Attested: [event('AttestMembership', '2020')],
    Member: [event('AcquireMembership', '2020')],
    Suspended: [event('AcquireMembership', '2019'), event('SuspendMembership', '2020')],
    Left: [event('EndMembership', '2020')]
  } as const
  const refusals: Readonly<Record<keyof typeof history, Partial<Record<Step, string>>>> = {
    Unknown: {},
    Applied: { ApplyForMembership: open },
    Attested: { ApplyForMembership: member, AcquireMembership: member },
    Member: { ApplyForMembership: member, AcquireMembership: member, RestoreMembership: restored },
    Suspended: { ApplyForMembership: member, AcquireMembership: member, SuspendMembership: suspended },
    Left: { SuspendMembership: not, RestoreMembership: not, EndMembership: not }
  }
  const moves = {
    AcquireMembership: ['Member'],
    SuspendMembership: ['Suspended'],
    RestoreMembership: ['Member'],
    EndMembership: ['Left']
  } as const
  const after: Readonly<Record<keyof typeof history, Readonly<Record<Step, After>>>> = {
    Unknown: { ...moves, ApplyForMembership: ['Applied'], AttestMembership: ['Attested'] },
    Applied: { ...moves, ApplyForMembership: ['Applied', 'same'], AttestMembership: ['Attested'] },
    Attested: {
      ...moves,
      AcquireMembership: ['Member', 'same'],
      ApplyForMembership: ['Attested', 'same'],
      AttestMembership: ['Attested']
    },
    Member: { ...moves, ApplyForMembership: ['Member', 'same'], AttestMembership: ['Member', 'same'] },
    Suspended: { ...moves, ApplyForMembership: ['Suspended', 'same'], AttestMembership: ['Suspended', 'same'] },
    Left: { ...moves, ApplyForMembership: ['Applied'], AttestMembership: ['Attested'] }
  }
  const statuses = Object.keys(history) as ReadonlyArray<keyof typeof history>

  it.each(statuses)('%s refuses what contradicts it, and nothing older or of another category', (status) => {
    for (const step of steps) {
      const type = refusals[status][step]
      const outcome = given(...history[status]).when(command(step, '2024'))
      if (type === undefined) outcome.thenEvents(event(step, '2024'))
      else outcome.thenRefused({ type, ...of } as MembershipRefusal)
      given(...history[status])
        .when(command(step, '2010'))
        .thenEvents(event(step, '2010'))
      if ('as' in facts[step])
        given(...history[status])
          .when(command(step, '2024', { as: 'Partner' }))
          .thenEvents(event(step, '2024', { as: 'Partner' }))
    }
  })

  it.each(statuses)('%s changes with a later step, and with no older one', (status) => {
    const stateOf = (...further: ReadonlyArray<MembershipEvent>) =>
      stateAfter(membershipDecider, [...history[status], ...further]).current
    const before = stateOf()
    expect(before).toEqual({
      status,
      as: status === 'Unknown' || status === 'Left' ? null : 'Member',
      since: status === 'Unknown' ? null : date('2020')
    })
    for (const step of steps) {
      const [next, kept] = after[status][step]
      const later = stateOf(event(step, '2024'))
      const as = next === 'Left' ? null : 'as' in facts[step] ? 'Member' : before.as
      expect([step, later]).toEqual([step, { status: next, as, since: kept === 'same' ? before.since : date('2024') }])
      if (status === 'Unknown') continue
      // An admission makes an attested membership precise, of its own category alone.
      const older = status === 'Attested' && step === 'AcquireMembership' ? 'Member' : status
      expect([step, stateOf(event(step, '2010'))]).toEqual([step, { ...before, status: older }])
      if ('as' in facts[step]) expect(stateOf(event(step, '2010', { as: 'Partner' }))).toEqual(before)
    }
  })
})

it('a membership has one stream for each pair, and names the member under its own part', () => {
  const acquired = event('AcquireMembership', '2020')
  expect(subject.stream(acquired)).toBe('membership/union/japan')
  expect(partsOf(acquired, of.party)).toEqual(['Member'])
  expect(partsOf(acquired, of.organisation)).toEqual(['Organisation'])
  expect(partsOf(event('ApplyForMembership', '2020'), of.party)).toEqual(['Candidate'])
  expect(strengthOf(event('AttestMembership', '2020'))).toBe('Attested')
})
