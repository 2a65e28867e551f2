import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { stateAfter, Text, validate } from '@communique/kernel'
import { JointBodyId, PartyId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { jointBodyDecider } from './decider.ts'
import {
  jointBodyAgreed,
  type JointBodyCommand,
  jointBodyDissolved,
  jointBodyEstablished,
  type JointBodyEvent
} from './events.ts'
import { jointBody as subject } from './subject.ts'

const jointBodyId = must(validate(JointBodyId)('culture-working-group'))
const parties = (...ids: ReadonlyArray<string>): ReadonlyArray<PartyId> => ids.map((id) => must(validate(PartyId)(id)))
const date = (edtf: string) => must(stated(edtf))

const constitution = (on: string, members = parties('organisation', 'ministry')) => ({
  jointBodyId,
  kind: 'WorkingGroup' as const,
  name: null,
  purpose: must(validate(Text)('Culture')),
  parties: members,
  countries: [],
  on: date(on),
  meeting: null,
  themes: []
})
const agreed = (on = '2024-05-30') => jointBodyAgreed(constitution(on))
const established = (on = '2024-07-01') => jointBodyEstablished(constitution(on))
const agree = (on = '2024-05-30', members?: ReadonlyArray<PartyId>): JointBodyCommand => ({
  type: 'AgreeJointBody',
  data: constitution(on, members)
})
const establish = (on = '2024-07-01', members?: ReadonlyArray<PartyId>): JointBodyCommand => ({
  type: 'EstablishJointBody',
  data: constitution(on, members)
})
const dissolution = (on: string) => ({ jointBodyId, on: date(on), reason: null })
const dissolved = jointBodyDissolved(dissolution('2025-01-01'))
const dissolve = (on = '2025-01-01'): JointBodyCommand => ({ type: 'DissolveJointBody', data: dissolution(on) })

const given = specify(jointBodyDecider).given

describe('a joint body', () => {
  it('is agreed', () => {
    given().when(agree()).thenEvents(agreed())
  })

  it('is established as agreed', () => {
    given(agreed()).when(establish()).thenEvents(established())
  })

  it('may first be seen when it exists', () => {
    given().when(establish()).thenEvents(established())
  })

  it('is dissolved once established', () => {
    given(agreed(), established()).when(dissolve()).thenEvents(dissolved)
  })

  it('that is only agreed does not exist, and is not dissolved', () => {
    given(agreed()).when(dissolve()).thenRefused({ type: 'JointBodyNotEstablished', jointBodyId })
  })

  it('that nobody heard of is not dissolved', () => {
    given().when(dissolve()).thenRefused({ type: 'JointBodyNotEstablished', jointBodyId })
  })

  it('is agreed once', () => {
    given(agreed()).when(agree('2024-05-31')).thenRefused({ type: 'JointBodyAlreadyAgreed', jointBodyId })
  })

  it('is established once', () => {
    given(established()).when(establish('2024-07-02')).thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
  })

  it('that exists does not go back to being agreed', () => {
    given(established()).when(agree()).thenRefused({ type: 'JointBodyAlreadyEstablished', jointBodyId })
  })

  it.each([agree(), establish('2024-07-02'), dissolve('2025-01-02')])(
    'takes nothing but corrections once it is dissolved: $type',
    (command) => {
      given(established(), dissolved).when(command).thenRefused({ type: 'JointBodyIsDissolved', jointBodyId })
    }
  )

  it.each([[parties()], [parties('organisation')], [parties('organisation', 'organisation')]])(
    'has two different parties at least: %j',
    (members) => {
      given().when(agree('2024-05-30', members)).thenRefused({ type: 'TooFewParties', jointBodyId, parties: members })
      given(agreed())
        .when(establish('2024-07-01', members))
        .thenRefused({ type: 'TooFewParties', jointBodyId, parties: members })
    }
  )

  it('is not established on a day before it was agreed', () => {
    given(agreed('2024-05-30'))
      .when(establish('2024-05-29'))
      .thenRefused({
        type: 'EstablishedBeforeAgreed',
        jointBodyId,
        agreedOn: date('2024-05-30'),
        establishedOn: date('2024-05-29')
      })
  })

  it.each(['2024-05-30', '2024', '2024-05'])('is established where no day proves otherwise: %s', (on) => {
    given(agreed('2024-05-30')).when(establish(on)).thenEvents(established(on))
  })
})

describe('a history that no decider wrote', () => {
  const currentAfter = (...history: ReadonlyArray<JointBodyEvent>) => stateAfter(jointBodyDecider, history).current

  it('does not take existence from a body by agreeing it again', () => {
    expect(currentAfter(established(), agreed())).toEqual({ status: 'Established' })
  })

  it('keeps the first agreement', () => {
    expect(currentAfter(agreed('2024-05-30'), agreed('2024-06-30'))).toEqual({
      status: 'Agreed',
      agreedOn: date('2024-05-30')
    })
  })

  it('does not revive a dissolved body', () => {
    expect(currentAfter(dissolved, established(), agreed())).toEqual({ status: 'Dissolved' })
  })
})

it('every command and event of a joint body belongs to the stream of that body', () => {
  expect(subject.stream(dissolve())).toBe('jointBody/culture-working-group')
  expect(subject.stream(agreed())).toBe('jointBody/culture-working-group')
})
