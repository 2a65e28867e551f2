import type { AnyEvent, Decider } from '@communique/kernel'
import type { ArbitraryTable } from '@communique/fixtures'
import * as fc from 'fast-check'
import type * as t from 'io-ts'
import { commandsOf } from '../histories/commandsOf.ts'
import { drawnOnce } from '../histories/drawnOnce.ts'
import { kindsOfEvents } from '../histories/historyOf.ts'
import { listsOf, ofSomeKinds } from '../histories/ofSomeKinds.ts'
import type { DecisionCase, SomeDecider } from './decider/case.ts'
import { decisionLaws } from './decider/decisions.ts'
import type { DeciderLawName } from './decider/names.ts'
import { purityLaws } from './decider/purity.ts'
import { type Checking, type Law, lawsOf } from './law.ts'

/** The settings of the laws of a decider. */
export interface DeciderLawOptions<
  Command extends AnyEvent,
  Event extends AnyEvent,
  State
> extends Checking<DeciderLawName> {
  /** The name of the decider in failures. */
  readonly name: string
  /** The codec of its commands; commands are made from it. */
  readonly commands: t.Type<Command, unknown>
  /** The codec of its events; hostile histories are made from it, which no decider would have led to. */
  readonly events: t.Type<Event, unknown>
  /** Arbitraries under the names of codecs; `string` and `number` are names, too. */
  readonly table?: ArbitraryTable
  /** Commands in an order that makes sense, beside those in any order: where few orders do. */
  readonly stories?: fc.Arbitrary<ReadonlyArray<Command>>
  /** Recognises a final state, after which no command leads to an event. */
  readonly isOver?: (state: State) => boolean
}

/**
 * The laws of every decider, as `[name, check]` pairs for any runner (`DeciderLawName`): no history and no command makes it
 * fail; it decides by the history and the command alone and changes neither; its events can be stored; a repeated command
 * decides nothing; a refused one leaves no trace; and a final state accepts nothing.
 *
 * Commands and hostile histories come from the codecs. A law that is not to hold is excepted by name, with the reason.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { commandCodec, type Decider, eventCodec } from '@communique/kernel'
 * import { checkLaws, deciderLaws } from '@communique/testing'
 * import { either as E } from 'fp-ts'
 * import * as t from 'io-ts'
 *
 * const OpenDoor = commandCodec('OpenDoor', t.type({ door: t.string }))
 * const DoorOpened = eventCodec('DoorOpened', 1, t.type({ door: t.string }))
 * type Door = Decider<t.TypeOf<typeof OpenDoor>, t.TypeOf<typeof DoorOpened>, { readonly open: boolean }, never>
 *
 * const door: Door = {
 *   initialState: { open: false },
 *   decide: ({ data }, { open }) => E.right(open ? [] : [{ type: 'DoorOpened', data }]),
 *   evolve: () => ({ open: true })
 * }
 * const known = { name: 'door', commands: OpenDoor, events: DoorOpened, isOver: ({ open }: { open: boolean }) => open }
 * checkLaws(deciderLaws(door, known))
 *
 * const forgetful: Door = { ...door, evolve: (state) => state }
 * assert.throws(
 *   () => checkLaws(deciderLaws(forgetful, known)),
 *   /door breaks a law: repeated at once, a command decides nothing/
 * )
 * @category laws
 * @since 0.1.0
 */
export const deciderLaws = <Command extends AnyEvent, Event extends AnyEvent, State, Refusal>(
  decider: Decider<Command, Event, State, Refusal>,
  options: DeciderLawOptions<Command, Event, NoInfer<State>>
): ReadonlyArray<Law<DeciderLawName>> => {
  const { name, commands, events, table = {}, stories, isOver } = options
  const inAnyOrder = commandsOf(commands, { table })
  const asked = stories === undefined ? inAnyOrder : fc.oneof({ withCrossShrink: true }, inAnyOrder, stories)
  const fromTheStart = asked.map((each) => ({ history: [], commands: each }))
  const hostile: fc.Arbitrary<DecisionCase<Command, Event>> = fc.record({
    history: ofSomeKinds(kindsOfEvents<Event>(events, table), listsOf<Event>(18)),
    commands: asked
  })
  const subject = {
    // Its states are of any type.
    decider: decider as unknown as SomeDecider<Command, Event>,
    events,
    // Checks take copies of the drawn cases.
    anywhere: drawnOnce(fc.oneof({ withCrossShrink: true }, fromTheStart, hostile)),
    isOver: (isOver ?? null) as ((state: unknown) => boolean) | null
  }
  return lawsOf([...purityLaws(subject), ...decisionLaws(subject)], name, 'deciderLaws', options)
}
