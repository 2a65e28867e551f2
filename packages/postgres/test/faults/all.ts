import { must } from '@communique/fixtures'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresEventLog } from '../../src/postgresEventLog.ts'
import { freshSchema, testDatabase } from '../databases.ts'
import { type Binaries, newServer } from '../server.ts'
import type { FaultReport } from './account.ts'
import { cutConnection } from './cutConnection.ts'
import { smallDisk } from './fullDisk.ts'
import { killedWriter } from './killedWriter.ts'
import { readOnly, refusingServer } from './refusingServer.ts'
import { restoredFromDump } from './restoredDump.ts'
import { restartedServer } from './restartedServer.ts'
import { silentSessions } from './silentSessions.ts'
import { turnedBackClock } from './turnedBackClock.ts'

/** A fault, and the function that causes it a number of times. */
export type Fault = readonly [name: string, bringAbout: (rounds: number) => Promise<FaultReport>]

/** The faults of a log on PostgreSQL, each on a durable server of its own. */
export const postgresFaults = (binaries: Binaries): ReadonlyArray<Fault> => {
  const engine = `PostgreSQL ${binaries.version}`
  const onServer =
    (bringAbout: (url: string, rounds: number) => Promise<FaultReport>) =>
    async (rounds: number): Promise<FaultReport> => {
      const server = await newServer(binaries)
      try {
        await server.start()
        return await bringAbout(server.url, rounds)
      } finally {
        await server.remove()
      }
    }
  const restarted = (how: 'fast' | 'immediate') => async (rounds: number) => {
    const server = await newServer(binaries)
    try {
      await server.start()
      return await restartedServer(server, how, rounds)
    } finally {
      await server.remove()
    }
  }
  return [
    [
      'writer killed',
      onServer(async (url, rounds) => {
        const schema = freshSchema()
        const { database, end } = testDatabase(url)
        const log = must(await postgresEventLog(database, { schema })())
        const program = fileURLToPath(new URL('postgresWriter.ts', import.meta.url))
        const open = async () => ({ log, close: async () => {} })
        return killedWriter({ engine, rounds, program, args: [url, schema], open }).finally(end)
      })
    ],
    ['server restarted', restarted('fast')],
    ['server crashed', restarted('immediate')],
    ['connection cut', onServer((url, rounds) => cutConnection(url, engine, rounds))],
    ['session silent', onServer((url, rounds) => silentSessions(url, engine, rounds))],
    ['server only reads', onServer((url, rounds) => refusingServer(url, engine, rounds, readOnly))],
    ['clock turned back', onServer((url, rounds) => turnedBackClock(url, engine, rounds))]
  ]
}

/** Fills a disk, where a small one can be mounted. */
export const fullDisk = async (binaries: Binaries, rounds: number): Promise<FaultReport | null> => {
  const disk = await smallDisk()
  if (disk === null) return null
  const server = await newServer(binaries)
  try {
    await server.start()
    return await refusingServer(server.url, `PostgreSQL ${binaries.version}`, rounds, disk.refusal)
  } finally {
    await server.remove()
    await disk.unmount()
  }
}

/** Restores a log from a dump, where `pg_dump` and `psql` are among the binaries. */
export const restoredDump = async (binaries: Binaries, rounds: number): Promise<FaultReport | null> => {
  const { folder, version } = binaries
  if (!['pg_dump', 'psql'].every((program) => existsSync(join(folder, program)))) return null
  const servers = [await newServer(binaries), await newServer(binaries)] as const
  try {
    for (const server of servers) await server.start()
    return await restoredFromDump(folder, `PostgreSQL ${version}`, [servers[0].url, servers[1].url], rounds)
  } finally {
    for (const server of servers) await server.remove()
  }
}
