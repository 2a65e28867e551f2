import { describe, expectTypeOf, it } from 'vitest'
import type { cooperation, cooperationDecider, CooperationRefusal } from './cooperation.ts'
import type { CooperationCommand } from './cooperationCommand.ts'
import type { CooperationEvent } from './cooperationEvent.ts'
import type { Decider } from '@communique/kernel'
import type { PledgeRefusal } from './pledge/decider.ts'
import type { ObserverRefusal } from './observer/decider.ts'

describe('cooperation', () => {
  it('decides every command and evolves with every event', () => {
    expectTypeOf<Parameters<typeof cooperation.decide>[0]>().toEqualTypeOf<CooperationCommand>()
    expectTypeOf<Parameters<typeof cooperation.evolve>[1]>().toEqualTypeOf<CooperationEvent>()
  })

  it('refuses for the reasons of every subject', () => {
    expectTypeOf<PledgeRefusal | ObserverRefusal>().toExtend<CooperationRefusal>()
  })

  it('is a decider like any other', () => {
    type State = (typeof cooperationDecider)['initialState']
    expectTypeOf<typeof cooperationDecider>().toExtend<
      Decider<CooperationCommand, CooperationEvent, State, CooperationRefusal>
    >()
  })
})
