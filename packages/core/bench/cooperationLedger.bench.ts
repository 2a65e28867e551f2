import { must as given } from '@communique/fixtures'
import { expect, test } from 'vitest'
import { cooperationCommand } from '../src/cooperationCommand.ts'
import { cooperationLedger } from '../src/cooperationLedger.ts'
import { commandContext } from '../src/kernel/commandContext.ts'
import { inMemoryEventLog } from '../src/kernel/inMemoryEventLog.ts'
import { growth } from './growth.ts'

// A getter on every call would be measured too.
const must = given

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

test('registering a party costs the same after ten thousand, also when all come again', async () => {
  const ratios = await growth([1_000, 3_000, 10_000], {
    'register parties': async (count) => {
      const ledger = cooperationLedger({ log: inMemoryEventLog(), seen: new Map() })
      for (let at = 0; at < count; at++) must(await ledger.record(register(at), context(at))())
    },
    'register them twice': async (count) => {
      const ledger = cooperationLedger({ log: inMemoryEventLog(), seen: new Map() })
      for (let round = 0; round < 2; round++)
        for (let at = 0; at < count; at++) must(await ledger.record(register(at), context(at))())
    }
  })
  expect(ratios['register parties']).toBeLessThan(4)
  expect(ratios['register them twice']).toBeLessThan(4)
})
