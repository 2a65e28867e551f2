import { must } from '@communique/fixtures'
import { viewStoreLaws, eventLogLaws } from '@communique/testing'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { type SqliteStore, sqliteStore } from '../src/sqliteStore.ts'

describe('the log on SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'communique-sqlite-'))
  const opened: Array<SqliteStore> = []
  const open = async (): Promise<SqliteStore> => {
    const store = must(await sqliteStore(join(folder, `${opened.length}.db`))())
    opened.push(store)
    return store
  }
  afterAll(async () => {
    for (const { close } of opened) await close()
    await rm(folder, { recursive: true })
  })

  const laws = eventLogLaws(async () => (await open()).log, { name: 'the log on SQLite', numRuns: 30 })
  it.each(laws)('%s', (_law, check) => check())

  const storeLaws = viewStoreLaws(async () => (await open()).viewStore, { numRuns: 30 })
  it.each(storeLaws)('beside views: %s', (_law, check) => check())
})
