import { cooperationStory } from '@communique/fixtures'
import { deciderLaws } from '@communique/testing'
import { describe, it } from 'vitest'
import * as t from 'io-ts'
import { cooperation, cooperationDecider } from './cooperation.ts'
import { type CooperationCommand, cooperationCommandCodecs } from './cooperationCommand.ts'
import { type CooperationEvent, cooperationEventCodecs } from './cooperationEvent.ts'
import { deciders } from './deciders.ts'
import type { AnySubject, FactState } from '@communique/kernel/advanced'
import { type Decider, isCorrectionCommand } from '@communique/kernel'

/** The codec of any of these types. */
const anyOf = <A>(codecs: Readonly<Record<string, t.Mixed>>, types: ReadonlyArray<string>): t.Type<A, unknown> => {
  const [first, second, ...more] = types.flatMap((type) => codecs[type] ?? [])
  // Of the types of one subject, and of all its types.
  return (second === undefined ? first : t.union([first ?? second, second, ...more])) as t.Type<A, unknown>
}

type Rules = Decider<CooperationCommand, CooperationEvent, FactState<unknown>, unknown>

/** The laws of a decider of these types. */
const lawsOf = (
  name: string,
  { commandTypes, eventTypes }: Pick<AnySubject, 'commandTypes' | 'eventTypes'>,
  decider: Pick<AnySubject, 'initialState' | 'decide' | 'evolve'>
) =>
  // The codecs and the stories are of the types that the decider takes.
  deciderLaws(decider as unknown as Rules, {
    name,
    commands: anyOf<CooperationCommand>(cooperationCommandCodecs, commandTypes),
    events: anyOf<CooperationEvent>(cooperationEventCodecs, eventTypes),
    stories: cooperationStory.map((story) =>
      story.flatMap(({ command }) =>
        !isCorrectionCommand<CooperationEvent>(command) && commandTypes.includes(command.type) ? [command] : []
      )
    )
  })

describe.each(Object.entries(deciders))('%s', (name, decider) => {
  it.each(lawsOf(`${name}Decider`, decider, decider))('%s', (_law, check) => check())
})

describe('cooperationDecider', () => {
  it.each(lawsOf('cooperationDecider', cooperationDecider, cooperationDecider))('%s', (_law, check) => check())
})

describe('the whole record of cooperation', () => {
  it.each(lawsOf('cooperation', cooperationDecider, cooperation))('%s', (_law, check) => check())
})
