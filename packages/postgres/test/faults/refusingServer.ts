import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, type TestDatabase, testDatabase } from '../databases.ts'
import { accountOf, appendUntilRecorded, everything, type FaultReport, intentOf } from './account.ts'

/** A condition that keeps a server from writing, with its beginning and end. */
export interface Refusal {
  readonly fault: string
  readonly prepare?: (on: TestDatabase, schema: string) => Promise<void>
  readonly begin: (on: TestDatabase) => Promise<void>
  readonly end: (on: TestDatabase) => Promise<void>
}

/** The greatest number of appends until one is refused; the rest of a page or file takes some. */
const most = 2_000

/**
 * Appends while the server cannot write, round after round. The append is refused as a value, the events on record can be
 * read meanwhile, and the same append succeeds afterwards.
 */
export const refusingServer = async (
  url: string,
  engine: string,
  rounds: number,
  { fault, prepare, begin, end }: Refusal
): Promise<FaultReport> => {
  const on = testDatabase(url, { max: 4 })
  const schema = freshSchema()
  const log = must(await postgresEventLog(on.database, { schema })())
  await prepare?.(on, schema)
  const names: Array<string> = []
  let unreadable = 0
  for (let round = 0; round < rounds; round += 1) {
    await begin(on)
    for (let at = 0; ; at += 1) {
      if (at === most) throw new Error('nothing was refused')
      const name = `r${round}-${at}`
      const { stream, events, expected } = intentOf(name)
      const answer = await log.append(stream, events, expected)()
      if (E.isLeft(answer) && answer.left.type !== 'LogUnavailable') throw new Error(JSON.stringify(answer.left))
      names.push(name)
      if (E.isRight(answer)) continue
      unreadable += accountOf(names.slice(0, -1), await everything(log)).lost
      await end(on)
      await appendUntilRecorded(log, name)
      break
    }
  }
  const account = accountOf(names, await everything(log))
  await on.end()
  return { fault, engine, rounds, acknowledged: names.length, ...account, lost: account.lost + unreadable }
}

/** Makes the server read-only, as a standby before its promotion is. */
export const readOnly: Refusal = {
  fault: 'server only reads',
  begin: async ({ pool }) => {
    await pool.query('alter system set default_transaction_read_only = on')
    await pool.query('select pg_reload_conf()')
    await untilReadOnly({ pool }, 'on')
  },
  end: async ({ pool }) => {
    await pool.query('alter system reset default_transaction_read_only')
    await pool.query('select pg_reload_conf()')
    await untilReadOnly({ pool }, 'off')
  }
}

/** Waits until every session has the setting. */
const untilReadOnly = async ({ pool }: Pick<TestDatabase, 'pool'>, state: 'on' | 'off'): Promise<void> => {
  for (;;) {
    const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
    const states = await Promise.all(
      clients.map(async (client) => {
        const { rows } = await client.query<{ state: string }>(
          "select current_setting('default_transaction_read_only') as state"
        )
        return rows[0]?.state
      })
    )
    for (const client of clients) client.release()
    if (states.every((each) => each === state)) return
    await new Promise((resolve) => {
      setTimeout(resolve, 2)
    })
  }
}
