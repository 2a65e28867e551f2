import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, stateAfter, validate } from '@communique/kernel'
import { countryLinks } from '../countryLinks.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { inaugurationDecider } from './decider.ts'
import {
  inaugurationAnnounced,
  type InaugurationEvent,
  inaugurationFacts,
  type InaugurationFacts,
  inaugurationHeld
} from './events.ts'
import { inauguration as subject } from './subject.ts'

const date = (edtf: string) => must(stated(edtf))
const ceremony = (on: string, kind: string) => ({
  inaugurationId: 'pavilion',
  kind,
  what: 'The pavilion of the organisation',
  by: ['organisation'],
  initiative: null,
  jointBody: null,
  gathering: 'cop-29',
  place: { country: 'AZ', city: 'Baku', site: null, headquartersOf: null },
  countries: [],
  on: date(on),
  meeting: null,
  themes: []
})

const announce = (on = '2024-05-30', kind = 'Opening'): CommandIn<InaugurationFacts, 'AnnounceInauguration'> =>
  must(
    validate(inaugurationFacts.commands.AnnounceInauguration)({
      type: 'AnnounceInauguration',
      data: { ...ceremony(on, kind), scheduledFor: date('2024-11') }
    })
  )
const hold = (on = '2024-11-11', kind = 'Opening'): CommandIn<InaugurationFacts, 'HoldInauguration'> =>
  must(validate(inaugurationFacts.commands.HoldInauguration)({ type: 'HoldInauguration', data: ceremony(on, kind) }))

const announced = inaugurationAnnounced(announce().data)
const held = inaugurationHeld(hold().data)
const { inaugurationId } = hold().data
const given = specify(inaugurationDecider).given

describe('an opening', () => {
  it('is announced, and then held', () => {
    given().when(announce()).thenEvents(announced)
    given(announced).when(hold()).thenEvents(held)
    given().when(hold()).thenEvents(held)
  })

  it('is announced once and held once', () => {
    given(announced).when(announce('2024-06')).thenRefused({ type: 'InaugurationAlreadyAnnounced', inaugurationId })
    given(held).when(hold('2024-11-12')).thenRefused({ type: 'InaugurationAlreadyHeld', inaugurationId })
  })

  it('may turn out to have been announced, before it was held', () => {
    given(held).when(announce()).thenEvents(announced)
    given(held, announced)
      .when(announce('2024-06'))
      .thenRefused({ type: 'InaugurationAlreadyAnnounced', inaugurationId })
    given(held).when(announce('2024-11-11')).thenRefused({ type: 'InaugurationAlreadyHeld', inaugurationId })
  })

  it('is not held before it was announced', () => {
    given(announced)
      .when(hold('2024-05-29'))
      .thenRefused({
        type: 'InauguratedBeforeAnnounced',
        inaugurationId,
        announcedOn: date('2024-05-30'),
        heldOn: date('2024-05-29')
      })
    given(announced)
      .when(hold('2024-05'))
      .thenEvents(inaugurationHeld(hold('2024-05').data))
  })

  it('keeps the first word of each step, in whatever order they came', () => {
    const stateOf = (...history: ReadonlyArray<InaugurationEvent>) => stateAfter(inaugurationDecider, history).current
    const [kind, heldOn] = ['Opening', date('2024-11-11')]
    const later = inaugurationHeld(hold('2025').data)
    expect(stateOf(announced, inaugurationAnnounced(announce('2025').data))).toEqual({
      status: 'Announced',
      kind,
      announcedOn: date('2024-05-30')
    })
    expect(stateOf(held, later)).toEqual({ status: 'Held', kind, heldOn, announced: false })
    expect(stateOf(announced, held, later)).toEqual({ status: 'Held', kind, heldOn, announced: true })
    expect(stateOf(held, announced)).toEqual({ status: 'Held', kind, heldOn, announced: true })
  })

  it('is no launch', () => {
    given(announced)
      .when(hold('2024-11-11', 'Launch'))
      .thenRefused({ type: 'InaugurationKindDiffers', inaugurationId, expected: 'Opening', found: 'Launch' })
  })

  it('has its place as a venue: no country hosts it for that', () => {
    expect(countryLinks(held)).toEqual([{ country: 'AZ', role: 'Venue', through: null }])
  })
})

it('every command and event of an opening belongs to the stream of that opening', () => {
  expect(subject.stream(hold())).toBe('inauguration/pavilion')
  expect(subject.stream(announced)).toBe('inauguration/pavilion')
})
