// A register decides alike on the whole of its stream and on the entries that the keys of a command lead to.
import { arbitrariesOf, denseArbitraries } from '@communique/fixtures'
import { effectiveHistory, type LogEntry, streamName } from '@communique/kernel'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { cooperationDecider, factOf } from './cooperation.ts'
import { streamOf } from './streamOf.ts'
import type { CooperationRecord } from './cooperationLedger.ts'
import { type CooperationCommand, cooperationCommandCodecs } from './cooperationCommand.ts'
import { type CooperationEvent, cooperationEventCodecs } from './cooperationEvent.ts'
import { registerKeysOf } from './registerKeys.ts'
import { deciders } from './deciders.ts'

// Few names, so that parties meet in them, and more parties than that.
const table = {
  ...denseArbitraries,
  PartyId: fc.constantFrom('party-1', 'party-2', 'party-3', 'party-4', 'party-5', 'party-6', 'party-7'),
  Text: fc.constantFrom('Maqom forum', 'maqom FORUM ', 'The bank')
}
const [commands, events] = [
  arbitrariesOf(cooperationCommandCodecs, table),
  arbitrariesOf(cooperationEventCodecs, table)
] as const

const oneOf = <A>(arbitraries: Readonly<Record<string, fc.Arbitrary<A>>>, types: ReadonlyArray<string>) =>
  fc.oneof(...types.flatMap((type) => arbitraries[type] ?? []))

/** Entries of a register: events, and what corrects, takes back or attests an earlier entry. */
const historyOf = (types: ReadonlyArray<string>): fc.Arbitrary<ReadonlyArray<CooperationRecord>> =>
  fc
    .array(
      fc.record({
        content: oneOf<CooperationEvent>(events, types),
        is: fc.constantFrom('Event', 'Event', 'Event', 'EventCorrected', 'EventRetracted', 'EventAttested'),
        about: fc.nat(20)
      }),
      { minLength: 2, maxLength: 9, size: 'max' }
    )
    .map((drawn) =>
      drawn.map(({ content, is, about }, at): CooperationRecord => {
        const [target, reason] = [`entry-${about % Math.max(at, 1)}`, 'A slip']
        const said = {
          Event: content,
          EventCorrected: { type: is, data: { corrects: target, content, reason } },
          EventRetracted: { type: is, data: { retracts: target, reason } },
          EventAttested: { type: is, data: { attests: target, content, note: null } }
        }[is]
        const envelope = { id: `entry-${at}`, stream: streamOf(content), version: at + 1, position: at + 1 }
        return { ...envelope, citations: [], ...said } as unknown as CooperationRecord // what the rules read of a record
      })
    )

const { source, party, person } = deciders
const asked = fc
  .constantFrom(source, party, party, person)
  .chain(({ commandTypes, eventTypes }) =>
    fc.record({ command: oneOf<CooperationCommand>(commands, commandTypes), whole: historyOf(eventTypes) })
  )

const partOf = (whole: ReadonlyArray<CooperationRecord>, fact: LogEntry<CooperationEvent>) => {
  const keysOf = (entry: CooperationRecord) => [...registerKeysOf(entry), streamName('event', entry.id)]
  const keys = new Set<string>(registerKeysOf(fact))
  let [before, part] = [-1, whole.slice(0, 0)]
  while (part.length > before) {
    before = part.length
    part = whole.filter((entry) => keysOf(entry).some((key) => keys.has(key)))
    // A name or a digest finds an entry; those of an entry that was found lead no further.
    for (const key of part.flatMap(keysOf)) if (!/^(name|digest)\//.test(key)) keys.add(key)
  }
  return part
}

const decided = (entries: ReadonlyArray<CooperationRecord>, command: CooperationCommand) =>
  cooperationDecider.decide(
    command,
    effectiveHistory(entries).reduce(cooperationDecider.evolve, cooperationDecider.initialState)
  )

it('decides on the entries that the keys of a command lead to as on the whole register', () => {
  let [shorter, refused] = [0, 0]
  fc.assert(
    fc.property(asked, ({ command, whole }) => {
      const part = partOf(whole, factOf(command))
      const outcome = decided(whole, command)
      expect(decided(part, command)).toEqual(outcome)
      if (part.length < whole.length) shorter += 1
      if (outcome._tag === 'Left') refused += 1
    }),
    { numRuns: 1500 }
  )
  // Most parts leave something out, and some commands are refused.
  expect(shorter).toBeGreaterThan(40)
  expect(refused).toBeGreaterThan(5)
})
