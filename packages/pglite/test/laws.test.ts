import { must } from '@communique/fixtures'
import { postgresViewStore, postgresEventLog } from '@communique/postgres'
import { viewStoreLaws, eventLogLaws } from '@communique/testing'
import { rm } from 'node:fs/promises'
import { afterAll, describe, it } from 'vitest'
import { losingAnswers } from '../../postgres/test/losingAnswers.ts'
import { pgliteDatabase } from '../src/pgliteDatabase.ts'
import { freshDirectory } from './freshDirectory.ts'

describe('the log on PGlite', async () => {
  const directory = await freshDirectory()
  const sound = must(await pgliteDatabase(directory)())
  const { database, loseAnswer } = losingAnswers(sound)
  afterAll(async () => {
    await sound.close()
    await rm(directory, { recursive: true })
  })

  let schemas = 0
  const makeLog = async () => must(await postgresEventLog(database, { schema: `log_${(schemas += 1)}` })())
  const laws = eventLogLaws(makeLog, { name: 'the log on PGlite', numRuns: 15, loseAnswer })
  it.each(laws)('%s', (_law, check) => check())

  const makeStore = async () => must(await postgresViewStore(database, { schema: `views_${(schemas += 1)}` })())
  it.each(viewStoreLaws(makeStore, { numRuns: 15 }))('beside views: %s', (_law, check) => check())
})
