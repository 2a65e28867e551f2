import { must } from '@communique/fixtures'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import { accountOf, appendUntilRecorded, bothAccounts, everything, type FaultReport, follow } from './account.ts'

/**
 * Turns the clock of the process back before every append, by an hour and more each time. The order of a log is that of
 * transactions and does not depend on clocks.
 */
export const turnedBackClock = async (url: string, engine: string, rounds: number): Promise<FaultReport> => {
  const { database, end } = testDatabase(url)
  const log = must(await postgresEventLog(database, { schema: freshSchema() })())
  const reader = follow(log)
  const RealDate = Date
  const names: Array<string> = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const back = (round + 1) * 3_600_000
      globalThis.Date = class extends RealDate {
        constructor(...given: []) {
          super(...((given.length === 0 ? [RealDate.now() - back] : given) as []))
        }
        static override now(): number {
          return RealDate.now() - back
        }
      } as DateConstructor
      const name = `r-${round}`
      await appendUntilRecorded(log, name)
      names.push(name)
    }
  } finally {
    globalThis.Date = RealDate
  }
  const onRecord = await everything(log)
  await reader.stop()
  const order = [...new Set(onRecord.map(({ data }) => (data as { readonly text: string }).text))]
  const [record, seen] = [accountOf(names, onRecord), accountOf(names, reader.seen)]
  await end()
  if (order.join() !== names.join()) throw new Error('the order of recording went by the clock')
  return {
    fault: 'clock turned back',
    engine,
    rounds,
    acknowledged: names.length,
    ...bothAccounts(record, seen)
  }
}
