import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import { accountOf, appendUntilRecorded, bothAccounts, everything, type FaultReport, unharmed } from './account.ts'

/**
 * Dumps a log, appends further events, and restores the dump, on another server or in place of the original. The events of
 * the dump are on record once, appends continue, and a reader that was ahead gets `ForeignCursor`.
 */
export const restoredFromDump = async (
  folder: string,
  engine: string,
  [original, other]: readonly [url: string, otherUrl: string],
  rounds: number
): Promise<FaultReport> => {
  const from = testDatabase(original, { max: 4 })
  let account = unharmed
  let acknowledged = 0
  for (let round = 0; round < rounds; round += 1) {
    const schema = freshSchema()
    const log = must(await postgresEventLog(from.database, { schema })())
    const names = Array.from({ length: 5 }, (_, at) => `d${round}-${at}`)
    for (const name of names) await appendUntilRecorded(log, name)
    const dump = spawnSync(join(folder, 'pg_dump'), ['--schema', schema, original], { encoding: 'utf8' })
    if (dump.status !== 0) throw new Error(dump.stderr)
    await appendUntilRecorded(log, `l${round}-0`)
    await everything(log)
    const { cursor } = must(await log.head()())

    const to = round % 2 === 0 ? other : original
    if (to === original) await from.pool.query(`drop schema "${schema}" cascade`)
    const psql = spawnSync(join(folder, 'psql'), ['-v', 'ON_ERROR_STOP=1', '-q', to], {
      input: dump.stdout,
      encoding: 'utf8'
    })
    if (psql.status !== 0) throw new Error(psql.stderr)
    const there = testDatabase(to, { max: 4 })
    const restored = must(await postgresEventLog(there.database, { schema })())
    const onward = await restored.readAll(cursor, 9)()
    if (E.isRight(onward) || onward.left.type !== 'ForeignCursor')
      account = bothAccounts(account, { ...unharmed, lost: 1 })
    const after = `a${round}-0`
    await appendUntilRecorded(restored, after)
    account = bothAccounts(account, accountOf([...names, after], await everything(restored)))
    acknowledged += names.length + 1
    await there.end()
  }
  await from.end()
  return { fault: 'restored from a dump', engine, rounds, acknowledged, ...account }
}
