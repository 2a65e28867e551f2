import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, type TestDatabase, testDatabase } from '../databases.ts'
import { accountOf, appendInTheEnd, everything, type FaultReport, intentOf } from './account.ts'

/** Something that keeps a server from writing, and what ends that. */
export interface Refusal {
  readonly fault: string
  readonly prepare?: (on: TestDatabase, schema: string) => Promise<void>
  readonly begin: (on: TestDatabase) => Promise<void>
  readonly end: (on: TestDatabase) => Promise<void>
}

/** What is left of a page, or of a file, still takes some appends. */
const most = 2_000

/**
 * Appends while the server cannot write, round after round. The append is refused as a value, what is on record can be
 * read meanwhile, and afterwards the same append succeeds.
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
      await appendInTheEnd(log, name)
      break
    }
  }
  const account = accountOf(names, await everything(log))
  await on.end()
  return { fault, engine, rounds, acknowledged: names.length, ...account, lost: account.lost + unreadable }
}

/** As a standby does that has not taken over, or an administrator who moves a database. */
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

/** Each session hears of it in its own time. */
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
