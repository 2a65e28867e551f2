import { inMemoryEventLog, inMemoryViewStore } from '@communique/kernel'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { brokenListeners } from './brokenListeners.ts'
import { poisonedEvents } from './poisonedEvents.ts'

/** The faults that a log and views in memory can outlive: those without a process, a disk or a connection. */
export const memoryRunnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport>]
> = (
  [
    ['events poisoned', poisonedEvents],
    ['listeners of a runner that throw', brokenListeners]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (rounds) => ({
    engine: 'memory',
    ...(await bringAbout({ log: inMemoryEventLog(), viewStore: inMemoryViewStore() }, rounds))
  })
])
