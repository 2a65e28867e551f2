import { must } from '@communique/fixtures'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import type { Server } from '../server.ts'
import { accountOf, appendUntilRecorded, bothAccounts, everything, type FaultReport, follow } from './account.ts'

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Restarts a server under eight writers and one reader, by a fast shutdown or a crash. Each append is repeated under its
 * ids until it is known to be on record.
 */
export const restartedServer = async (
  server: Server,
  how: 'fast' | 'immediate',
  rounds: number
): Promise<FaultReport> => {
  const { database, end } = testDatabase(server.url)
  const log = must(await postgresEventLog(database, { schema: freshSchema() })())
  const reader = follow(log)
  const acknowledged: Array<string> = []
  let ended = false
  const write = async (own: number): Promise<void> => {
    for (let at = 0; !stopped(); at += 1) {
      const name = `w${own}-${at}`
      await appendUntilRecorded(log, name)
      acknowledged.push(name)
    }
  }
  const stopped = (): boolean => ended
  const writers = Promise.all(Array.from({ length: 8 }, (_, own) => write(own)))
  for (let round = 0; round < rounds; round += 1) {
    await pause(20 + ((round * 13) % 50))
    await server.stop(how)
    await pause(round % 2 === 0 ? 0 : 30)
    await server.start()
    // At least one append succeeds in between, so that each round interrupts appends.
    const before = acknowledged.length
    while (acknowledged.length === before) await pause(2)
  }
  ended = true
  await writers
  const onRecord = await everything(log)
  await reader.stop()
  const record = accountOf(acknowledged, onRecord)
  const seen = accountOf(acknowledged, reader.seen)
  await end()
  return {
    fault: how === 'fast' ? 'server restarted under load' : 'server crashed under load',
    engine: `PostgreSQL ${server.version}`,
    rounds,
    acknowledged: acknowledged.length,
    ...bothAccounts(record, seen)
  }
}
