import { inMemoryViewStore } from '@communique/kernel'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { brokenListeners } from './brokenListeners.ts'
import { restorableLog } from '../restorableLog.ts'
import { poisonedEvents } from './poisonedEvents.ts'
import { restoredCopy } from './restoredCopy.ts'

/** The faults that a log and views in memory can outlive: those without a process, a disk or a connection. */
export const memoryRunnerFaults: ReadonlyArray<
  readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport>]
> = (
  [
    ['events poisoned', poisonedEvents],
    ['earlier copy restored under a runner', restoredCopy],
    ['listeners of a runner that throw', brokenListeners]
  ] as const
).map(([name, bringAbout]) => [
  name,
  async (rounds) => ({
    engine: 'memory',
    ...(await bringAbout({ ...restorableLog(), viewStore: inMemoryViewStore() }, rounds))
  })
])
