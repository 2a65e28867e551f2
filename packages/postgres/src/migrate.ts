import { type Connection, transaction } from './database.ts'
import { migrations } from './migrations.ts'

/** The key of the lock that all migrating processes take; an arbitrary number. */
const lock = 7_163_224_911

const numberOf = async (connection: Connection, text: string): Promise<number> =>
  Number((await connection.query({ text }))[0]?.[0] ?? 0)

/**
 * Brings the schema up to date. Any number of processes may run it at once, and repeatedly: the first one migrates, and a
 * process with nothing to do does not wait.
 */
export const migrate = async (connection: Connection, schema: string): Promise<void> => {
  const known = migrations.length
  const reached = `select max(number) from ${schema}.migrations`
  const there = `select count(*) from pg_class where oid = to_regclass('${schema}.migrations')`
  const check = (number: number): boolean => {
    if (number > known)
      throw new Error(`the schema ${schema} is at migration ${number}, and this version knows ${known}`)
    return number === known
  }
  if ((await numberOf(connection, there)) === 1 && check(await numberOf(connection, reached))) return
  await transaction(connection, async () => {
    await connection.script(`
      select pg_advisory_xact_lock(${lock});
      create schema if not exists ${schema};
      create table if not exists ${schema}.migrations (number integer primary key, at timestamptz not null default now())
    `)
    const from = await numberOf(connection, reached)
    check(from)
    for (const [index, step] of migrations.entries()) {
      if (index < from) continue
      await connection.script(`${step(schema)}; insert into ${schema}.migrations (number) values (${index + 1})`)
    }
  })
}
