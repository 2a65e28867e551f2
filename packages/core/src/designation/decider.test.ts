import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { Text, validate } from '@communique/kernel'
import { DesignationId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { Place } from '../vocabulary/place.ts'
import { designationDecider } from './decider.ts'
import {
  type DesignationCommand,
  designationConcluded,
  designationAttested,
  designationConferred,
  designationOpened
} from './events.ts'
import { designation as subject } from './subject.ts'

const designationId = must(validate(DesignationId)('samarkand-2025'))
const conferral = (on: string) => ({
  designationId,
  title: must(validate(Text)('Capital of culture')),
  conferredBy: null,
  place: must(validate(Place)({ country: 'UZ', city: 'Samarkand', site: null, headquartersOf: null })),
  countries: [],
  on: must(stated(on)),
  period: must(stated('2025')),
  themes: []
})
const step = (on: string) => ({ designationId, on: must(stated(on)) })

const conferred = designationConferred(conferral('2024-05-30'))
const opened = designationOpened(step('2025-01-15'))
const concluded = designationConcluded(step('2025-12-15'))

const confer = (on = '2024-05-30'): DesignationCommand => ({ type: 'ConferDesignation', data: conferral(on) })
const open = (on = '2025-01-15'): DesignationCommand => ({ type: 'OpenDesignation', data: step(on) })
const conclude = (on = '2025-12-15'): DesignationCommand => ({ type: 'ConcludeDesignation', data: step(on) })

const given = specify(designationDecider).given

describe('a designation', () => {
  it('is conferred, opened and concluded', () => {
    given().when(confer()).thenEvents(conferred)
    given(conferred).when(open()).thenEvents(opened)
    given(conferred, opened).when(conclude()).thenEvents(concluded)
  })

  it('was conferred by the day at which a source speaks of it, the earliest of several', () => {
    const spoken = (on: string) => designationAttested(conferral(on))
    const refusal = { type: 'DesignationAlreadyConferred' as const, designationId }
    given(spoken('2024-06')).when(confer()).thenEvents(conferred)
    given(spoken('2024-05'))
      .when(confer('2024-05-31'))
      .thenEvents(designationConferred(conferral('2024-05-31')))
    given(spoken('2024-04')).when(confer()).thenRefused(refusal)
    given(spoken('2024-06'), spoken('2024-04')).when(confer()).thenRefused(refusal)
    given(spoken('2024-04'), spoken('2024-06')).when(confer()).thenRefused(refusal)
  })

  it('may conclude without having been opened on record', () => {
    given(conferred).when(conclude()).thenEvents(concluded)
  })

  it.each([
    ['conferred', [conferred]],
    ['open', [conferred, opened]],
    ['concluded', [conferred, concluded]]
  ])('is not conferred again while it is %s', (_status, history) => {
    given(...history)
      .when(confer('2024-06-01'))
      .thenRefused({ type: 'DesignationAlreadyConferred', designationId })
  })

  it.each([open(), conclude()])('must be conferred first: $type', (command) => {
    given().when(command).thenRefused({ type: 'DesignationNotConferred', designationId })
  })

  it('is opened once', () => {
    given(conferred, opened).when(open('2025-01-16')).thenRefused({ type: 'DesignationAlreadyOpen', designationId })
  })

  it.each([open('2030-01-01'), conclude('2025-12-16')])(
    'takes nothing later once it is concluded: $type',
    (command) => {
      given(conferred, concluded).when(command).thenRefused({ type: 'DesignationIsConcluded', designationId })
    }
  )

  it('may first be known because a source speaks of it, and its conferral be recorded later', () => {
    const attest = { type: 'AttestDesignation' as const, data: conferred.data }
    const attested = designationAttested(conferred.data)
    const confer = { type: 'ConferDesignation' as const, data: conferred.data }
    given().when(attest).thenEvents(attested)
    given(attested).when(open()).thenEvents(opened)
    given(attested).when(confer).thenEvents(conferred)
    given(attested, conferred)
      .when({ ...confer, data: { ...conferred.data, period: null } })
      .thenRefused({ type: 'DesignationAlreadyConferred', designationId })
    given(attested, concluded)
      .when({ ...attest, data: { ...conferred.data, on: must(stated('2030')) } })
      .thenRefused({ type: 'DesignationIsConcluded', designationId })
  })

  it('takes what came before its end', () => {
    given(conferred, concluded)
      .when(open('2024-12-31'))
      .thenEvents({ ...opened, data: open('2024-12-31').data })
    given(designationAttested(conferred.data), concluded)
      .when({ type: 'ConferDesignation', data: conferred.data })
      .thenEvents(conferred)
  })

  it('is one when it is recorded twice', () => {
    given(conferred, opened, concluded).when(open()).thenNothing()
  })
})

it('every command and event of a designation belongs to the stream of that designation', () => {
  expect(subject.stream(open())).toBe('designation/samarkand-2025')
  expect(subject.stream(conferred)).toBe('designation/samarkand-2025')
})
