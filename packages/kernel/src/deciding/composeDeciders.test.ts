import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { composeDeciders } from './composeDeciders.ts'
import { stateAfter } from './decider.ts'
import { factDecider } from './factDecider.ts'

type OpenDoor = { readonly type: 'OpenDoor'; readonly data: { readonly door: string } }
type DoorOpened = { readonly type: 'DoorOpened'; readonly data: { readonly door: string } }
type LightLamp = { readonly type: 'LightLamp'; readonly data: { readonly lamp: number } }
type LampLit = { readonly type: 'LampLit'; readonly data: { readonly lamp: number } }

const door = factDecider<
  { readonly OpenDoor: DoorOpened },
  { readonly open: boolean },
  { readonly type: 'DoorIsOpen' }
>({
  initialState: { open: false },
  facts: { OpenDoor: { eventType: 'DoorOpened' } },
  refusalOf: (_command, { open }) => (open ? { type: 'DoorIsOpen' } : null),
  evolve: () => ({ open: true })
})

const lamp = factDecider<{ readonly LightLamp: LampLit }, number, { readonly type: 'LampIsLit' }>({
  initialState: 0,
  facts: { LightLamp: { eventType: 'LampLit' } },
  refusalOf: (_command, lit) => (lit > 1 ? { type: 'LampIsLit' } : null),
  evolve: (lit) => lit + 1
})

type BellRung = { readonly type: 'BellRung'; readonly data: null }

const bell = factDecider<{ readonly RingBell: BellRung }, null, never>({
  initialState: null,
  facts: { RingBell: { eventType: 'BellRung' } },
  refusalOf: () => null,
  evolve: () => null
})

const openDoor = (name: string): OpenDoor => ({ type: 'OpenDoor', data: { door: name } })
const doorOpened = (name: string): DoorOpened => ({ type: 'DoorOpened', data: { door: name } })
const lightLamp = (number: number): LightLamp => ({ type: 'LightLamp', data: { lamp: number } })
const lampLit = (number: number): LampLit => ({ type: 'LampLit', data: { lamp: number } })

describe('composed subjects', () => {
  const house = composeDeciders({ door, lamp })

  it('begin where each of them begins', () => {
    expect(house.initialState).toEqual({ door: door.initialState, lamp: lamp.initialState })
  })

  it('claim every type that any of them claims', () => {
    expect(house.commandTypes).toEqual(['OpenDoor', 'LightLamp'])
    expect(house.eventTypes).toEqual(['DoorOpened', 'LampLit'])
  })

  it('hand each command to its subject, in the state of that subject', () => {
    const state = stateAfter(house, [doorOpened('front'), lampLit(1)])
    expect(house.decide(openDoor('back'), state)).toEqual(E.left({ type: 'DoorIsOpen' }))
    expect(house.decide(lightLamp(2), state)).toEqual(E.right([lampLit(2)]))
  })

  it('hand each event to its subject, and leave the others as they are', () => {
    const state = stateAfter(house, [lampLit(1), doorOpened('front'), lampLit(2)])
    expect(state.door).toEqual(stateAfter(door, [doorOpened('front')]))
    expect(state.lamp).toEqual(stateAfter(lamp, [lampLit(1), lampLit(2)]))
    expect(house.evolve(house.initialState, lampLit(1)).door).toBe(house.initialState.door)
  })

  it('keep their state when an event is of none of them', () => {
    const state = stateAfter(house, [lampLit(1)])
    expect(house.evolve(state, { type: 'WindowBroken', data: {} } as unknown as LampLit)).toBe(state)
  })

  it('record nothing for a command of none of them', () => {
    const stranger = { type: 'BreakWindow', data: {} } as unknown as OpenDoor
    expect(house.decide(stranger, house.initialState)).toEqual(E.right([]))
  })

  it('compose again', () => {
    const street = composeDeciders({ house, bell })
    const state = stateAfter(street, [doorOpened('front'), { type: 'BellRung', data: null }])
    expect(state.house.door.current).toEqual({ open: true })
    expect(street.decide(openDoor('back'), state)).toEqual(E.left({ type: 'DoorIsOpen' }))
  })
})
