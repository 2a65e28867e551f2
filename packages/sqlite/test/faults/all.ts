import { must } from '@communique/fixtures'
import { fileURLToPath } from 'node:url'
import type { FaultReport } from '../../../postgres/test/faults/account.ts'
import { embeddedClock } from '../../../postgres/test/faults/embeddedClock.ts'
import { killedWriter } from '../../../postgres/test/faults/killedWriter.ts'
import { sqliteStore } from '../../src/sqliteStore.ts'
import { testFolder } from '../folders.ts'
import { copiedInUse } from './copiedInUse.ts'
import { fullDisk } from './fullDisk.ts'
import { powerCut } from './powerCut/powerCut.ts'

/** A fault, and how to bring it about so many times; `null`: not on this machine. */
export type SqliteFault = readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport | null>]

const killed = async (rounds: number): Promise<FaultReport> => {
  const folder = await testFolder()
  const path = folder.at('record.db')
  const program = fileURLToPath(new URL('sqliteWriter.ts', import.meta.url))
  const open = async () => must(await sqliteStore(path)())
  return killedWriter({ engine: 'SQLite', rounds, program, args: [path], open }).finally(folder.remove)
}

/** The same, while another process goes on writing to the file, which is not to notice. */
const killedBesideAnother = async (rounds: number): Promise<FaultReport> => {
  const folder = await testFolder()
  const { log } = await folder.open('record.db', { patience: 30_000 })
  const path = folder.at('record.db')
  const program = fileURLToPath(new URL('sqliteWriter.ts', import.meta.url))
  const open = async () => ({ log, close: async () => {} })
  const report = await killedWriter({ engine: 'SQLite', rounds, program, args: [path], open }).finally(folder.remove)
  return { ...report, fault: 'writer killed beside another' }
}

const clock = async (rounds: number): Promise<FaultReport> => {
  const folder = await testFolder()
  return embeddedClock(await folder.open('record.db'), 'SQLite', rounds).finally(folder.remove)
}

/** All that is done to a log on SQLite. */
export const sqliteFaults: ReadonlyArray<SqliteFault> = [
  ['writer killed', killed],
  ['writer killed beside another', killedBesideAnother],
  ['power cut', (rounds) => powerCut(rounds)],
  ['disk full', fullDisk],
  ['clock turned back', clock],
  ['copied in use', copiedInUse]
]
