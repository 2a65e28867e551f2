import { must } from '@communique/fixtures'
import { viewStoreLaws, eventLogLaws } from '@communique/testing'
import { afterAll, describe, inject, it } from 'vitest'
import { postgresViewStore } from '../src/postgresViewStore.ts'
import { postgresEventLog } from '../src/postgresEventLog.ts'
import { beginAppend } from './beginAppend.ts'
import { freshSchema, testDatabase } from './databases.ts'
import { losingAnswers } from './losingAnswers.ts'

describe.each(inject('servers'))('the log on $name', ({ url }) => {
  const { pool, database: sound, end } = testDatabase(url)
  const { database, loseAnswer } = losingAnswers(sound)
  afterAll(end)

  const schemas = new WeakMap<object, string>()
  const makeLog = async () => {
    const schema = freshSchema()
    const log = must(await postgresEventLog(database, { schema })())
    schemas.set(log, schema)
    return log
  }
  const laws = eventLogLaws(makeLog, {
    name: 'the log on PostgreSQL',
    numRuns: 30,
    loseAnswer,
    beginAppend: (log, stream, event) => beginAppend(pool, schemas.get(log) ?? '', stream, event)
  })
  it.each(laws)('%s', (_law, check) => check())

  const makeStore = async () => must(await postgresViewStore(database, { schema: freshSchema() })())
  it.each(viewStoreLaws(makeStore, { numRuns: 30 }))('beside views: %s', (_law, check) => check())
})
