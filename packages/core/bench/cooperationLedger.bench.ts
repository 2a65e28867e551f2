import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { cooperationCommand } from '../src/cooperationCommand.ts'
import { cooperationLedger } from '../src/cooperationLedger.ts'
import { commandContext, inMemoryEventLog } from '@communique/kernel'
import { growth } from '../../kernel/bench/growth.ts'

const register = (at: number) =>
  must(
    cooperationCommand({
      type: 'RegisterParty',
      data: {
        partyId: `party-${at}`,
        name: `Party ${at}`,
        kind: 'State',
        country: null,
        accreditedTo: null,
        parent: null
      }
    })
  )
const context = (at: number) =>
  must(
    commandContext({
      commandId: `registration-${at}`,
      recordedAt: '2024-06-03T09:00:00.000Z',
      recordedBy: 'registry',
      correlationId: 'founding'
    })
  )

/** All parties, and all again as often as they come. */
const registerAll = (times: number) => async (count: number) => {
  const ledger = cooperationLedger({ log: inMemoryEventLog(), cache: new Map(), unknownReferences: 'Allow' })
  for (let time = 0; time < times; time += 1)
    for (let at = 0; at < count; at += 1) must(await ledger.record(register(at), context(at))())
}

const sizes = [1_000, 3_000, 10_000] as const

const comparisons: ReadonlyArray<Comparison> = [
  growth('registering a party, by how many are registered', sizes, registerAll(1), { atMost: 2 }),
  growth('registering a party, then all of them again', sizes, registerAll(2), { atMost: 2 })
]
export default comparisons
