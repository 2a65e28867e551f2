import { must } from '@communique/fixtures'
import { postgresCheckpoints, postgresEventLog } from '@communique/postgres'
import { checkpointsLaws, eventLogLaws } from '@communique/testing'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { pgliteDatabase } from '../src/pgliteDatabase.ts'

describe('the log on PGlite', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'communique-pglite-'))
  const database = must(await pgliteDatabase(directory)())
  afterAll(async () => {
    await database.close()
    await rm(directory, { recursive: true })
  })

  let schemas = 0
  const makeLog = async () => must(await postgresEventLog(database, { schema: `log_${(schemas += 1)}` })())
  const laws = eventLogLaws(makeLog, { name: 'the log on PGlite', numRuns: 15 })
  it.each(laws)('%s', (_law, check) => check())

  const makeStore = async () => must(await postgresCheckpoints(database, { schema: `views_${(schemas += 1)}` })())
  it.each(checkpointsLaws(makeStore, { numRuns: 15 }))('beside views: %s', (_law, check) => check())
})
