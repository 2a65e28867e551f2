import { type Cursor, type EventLog, type StoredEvent } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import pg from 'pg'
import type { Database } from '../../src/database.ts'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import { type Binaries, newServer, newStandby, type Server } from '../server.ts'
import {
  type Account,
  accountOf,
  appendUntilRecorded,
  bothAccounts,
  everything,
  type FaultReport,
  intentOf,
  unharmed
} from './account.ts'
import { switchingProxy } from './switchingProxy.ts'

/** The modes of replication: commits wait until the standby has flushed them, or they do not. */
export type Replication = 'Synchronous' | 'Asynchronous'

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const query = async (url: string, text: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(text)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

/** Starts a primary again with a standby that has received all it wrote. */
const withStandby = async (binaries: Binaries, primary: Server, replication: Replication): Promise<Server> => {
  const standby = await newStandby(binaries, primary)
  await primary.start(replication === 'Synchronous' ? { synchronous_standby_names: 'standby' } : {})
  await standby.start()
  const state = replication === 'Synchronous' ? "sync_state = 'sync'" : 'true'
  while ((await query(primary.url, `select 1 from pg_stat_replication where state = 'streaming' and ${state}`)) !== 1)
    await pause(20)
  return standby
}

/** A view of the record: the events that a reader has folded, and the place up to which it has read. */
interface View {
  readonly events: ReadonlyArray<StoredEvent>
  readonly cursor: Cursor | null
}

/** Reads on from a view, or from the start where its cursor is refused. */
const readOn = async (log: EventLog, { events, cursor }: View): Promise<View & { readonly fromStart: boolean }> => {
  const onward = await log.readAll(cursor, Number.POSITIVE_INFINITY)()
  if (E.isRight(onward))
    return { events: [...events, ...onward.right.events], cursor: onward.right.next, fromStart: false }
  if (onward.left.type !== 'ForeignCursor') return { events, cursor, fromStart: false }
  const anew = must(await log.readAll(null, Number.POSITIVE_INFINITY)())
  return { events: anew.events, cursor: anew.next, fromStart: true }
}

/** A runner of projections beside the writers. */
export interface RunnerBeside {
  /** Compares its views with a fresh fold, once it has come to the end of the log. */
  readonly account: () => Promise<Account & { readonly unequal: number }>
  readonly stop: () => Promise<void>
}

/** Starts a runner on the database, across all failovers. */
export type StartRunner = (database: Database, schema: string) => Promise<RunnerBeside>

const idsOf = (events: ReadonlyArray<StoredEvent>): string => events.map(({ id }) => id).join()

/**
 * Kills the primary under eight writers, a reader and a runner, and promotes its standby, round after round; the promoted
 * server gets a standby of its own. With synchronous replication every acknowledged event is on record once. With either, the
 * view of a reader equals the record: its cursor leads on or is refused, and is never silently short.
 *
 * @param startRunner starts a runner, whose views are compared with a fresh fold after every promotion.
 */
export const failover = async (
  binaries: Binaries,
  replication: Replication,
  rounds: number,
  startRunner: StartRunner
): Promise<FaultReport> => {
  let primary = await newServer(binaries)
  const proxy = await switchingProxy(primary.port)
  const address = `postgres://postgres@127.0.0.1:${proxy.port}/postgres`
  const schema = freshSchema()
  const { database, pool } = testDatabase(address, {}, { answerWithin: 2_000, connectWithin: 5_000 })
  let known: ReadonlyArray<string> = []
  let view: View = { events: [], cursor: null }
  let [acknowledged, lost, silentlyShort, rebuilt, unequal] = [0, 0, 0, 0, 0]
  let harm = unharmed
  let running: RunnerBeside | undefined
  try {
    for (let round = 0; round < rounds; round += 1) {
      const standby = await withStandby(binaries, primary, replication)
      const log = must(await postgresEventLog(database, { schema })())
      running ??= await startRunner(database, schema)
      const written: Array<string> = []
      let ended = false
      const isEnded = (): boolean => ended
      const writers = Array.from({ length: 8 }, async (_, own) => {
        for (let at = 0; !isEnded(); at += 1) {
          const name = `r${round}-w${own}-${at}`
          await appendUntilRecorded(log, name)
          written.push(name)
        }
      })
      const reader = (async () => {
        while (!isEnded()) {
          const next = await readOn(log, view)
          view = next
          if (next.fromStart) rebuilt += 1
          await pause(2)
        }
      })()

      await pause(150 + ((round * 37) % 200))
      await primary.kill()
      await query(standby.url, 'select pg_promote()')
      const before = written.length
      proxy.switchTo(standby.port)
      const killed = primary
      primary = standby
      while (written.length < before + 16) await pause(5)
      ended = true
      await Promise.all([...writers, reader])

      const record = await everything(log)
      view = await readOn(log, view)
      if (idsOf(view.events) !== idsOf(record)) silentlyShort += 1
      view = { events: record, cursor: view.cursor }
      const account = accountOf([...known, ...written], record)
      acknowledged += written.length
      lost += account.lost
      harm = bothAccounts(harm, { ...account, lost: 0 })
      const views = await running.account()
      harm = bothAccounts(harm, views)
      unequal += views.unequal
      // What an asynchronous standby had not received is not missed again in later rounds.
      const onRecord = new Set(record.map(({ id }) => String(id)))
      known = [...known, ...written].filter((name) => intentOf(name).events.every(({ id }) => onRecord.has(id)))
      await killed.remove()
      await primary.stop('fast')
    }
  } finally {
    await running?.stop()
    await proxy.close()
    await pool.end()
    await primary.remove()
  }
  const engine = `PostgreSQL ${binaries.version}`
  return {
    fault: `primary killed, ${replication.toLowerCase()} standby promoted under a runner`,
    engine,
    rounds,
    acknowledged,
    ...harm,
    lost: harm.lost + silentlyShort + (replication === 'Synchronous' ? lost : 0),
    unequal,
    note: `${lost} events of ${acknowledged} acknowledged appends were lost with the primary; ${rebuilt} times a reader began again`
  }
}
