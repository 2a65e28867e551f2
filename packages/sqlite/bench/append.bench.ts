import { must } from '@communique/fixtures'
import { pgliteDatabase } from '@communique/pglite'
import { postgresEventLog } from '@communique/postgres'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparison, Goal } from '../../../scripts/bench/comparison.ts'
import { newEvent, newStream } from '../../postgres/bench/setting.ts'
import { bareSqlite, benchFolder, openLog } from './setting.ts'

type Append = (
  stream: ReturnType<typeof newStream>,
  version: number,
  events: ReadonlyArray<ReturnType<typeof newEvent>>
) => unknown

const writing = (append: Append, appends: number, size: number) => async (): Promise<void> => {
  const stream = newStream()
  for (let version = 0; version < appends * size; version += size)
    await append(stream, version, Array.from({ length: size }, newEvent))
}

/** The comparisons in one folder. */
const comparisonsIn = async (folder: string, where: string): Promise<ReadonlyArray<Comparison>> => {
  const bare = bareSqlite(join(folder, 'bare.db'))
  const log = await openLog(join(folder, 'record.db'))
  const pglite = must(await pgliteDatabase(join(folder, 'pglite'))())
  const pgliteLog = must(await postgresEventLog(pglite)())
  const onLog =
    (log: Awaited<ReturnType<typeof openLog>>): Append =>
    async (stream, version, events) => {
      const [first = newEvent(), ...rest] = events
      must(await log.append(stream, [first, ...rest], { type: 'AtVersion', version })())
    }
  const contenders: Readonly<Record<string, Append>> = {
    'bare INSERT': bare.insert,
    'the log': onLog(log),
    'the log on PGlite': onLog(pgliteLog)
  }
  const comparison = (title: string, appends: number, size: number, goals: ReadonlyArray<Goal>): Comparison => ({
    title: `${title}, ${where}`,
    contenders: Object.fromEntries(
      Object.entries(contenders).map(([name, append]) => [
        name,
        { run: writing(append, appends, size), units: appends * size }
      ])
    ),
    reference: 'bare INSERT',
    goals
  })
  const fasterThanPglite: Goal = {
    contender: 'the log',
    against: 'the log on PGlite',
    atLeast: 5,
    // Where a flush takes long, it is most of both.
    limit: { contender: 'bare INSERT', against: 'the log on PGlite' }
  }
  if (where === inMemory) return [comparison('an append of one event', 40, 1, [fasterThanPglite])]
  const nearTheBare: Goal = { contender: 'the log', atMost: 1.4 }
  return [
    comparison('an append of one event', 40, 1, [nearTheBare, fasterThanPglite]),
    comparison('an append of a hundred events, an event', 10, 100, [nearTheBare])
  ]
}

const inMemory = 'on a disk in memory'

/** A disk whose flushes cost nothing, where the machine has one. */
const memoryDisk = '/dev/shm'

export default async function* (): AsyncGenerator<Comparison> {
  yield* await comparisonsIn(benchFolder(), 'flushed to the disk')
  if (existsSync(memoryDisk)) yield* await comparisonsIn(benchFolder(memoryDisk), inMemory)
}
