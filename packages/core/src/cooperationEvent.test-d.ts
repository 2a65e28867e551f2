import type * as t from 'io-ts'
import { describe, expectTypeOf, it } from 'vitest'
import type { CooperationCommand, CooperationCommandType, cooperationCommandCodecs } from './cooperationCommand.ts'
import type { CooperationEvent, CooperationEventType, cooperationEventCodecs } from './cooperationEvent.ts'

describe('CooperationEvent', () => {
  it('is what its codec decodes', () => {
    expectTypeOf<t.TypeOf<typeof CooperationEvent>>().toExtend<CooperationEvent>()
    expectTypeOf<CooperationEvent>().toExtend<t.TypeOf<typeof CooperationEvent>>()
  })

  it('has a codec for every type, and for no other', () => {
    expectTypeOf<keyof typeof cooperationEventCodecs>().toEqualTypeOf<CooperationEventType>()
  })
})

describe('CooperationCommand', () => {
  it('is what its codec decodes', () => {
    expectTypeOf<t.TypeOf<typeof CooperationCommand>>().toExtend<CooperationCommand>()
    expectTypeOf<CooperationCommand>().toExtend<t.TypeOf<typeof CooperationCommand>>()
  })

  it('has a codec for every type, and for no other', () => {
    expectTypeOf<keyof typeof cooperationCommandCodecs>().toEqualTypeOf<CooperationCommandType>()
  })
})
