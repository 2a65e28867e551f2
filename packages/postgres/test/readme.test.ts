import { must, recordStory } from '@communique/fixtures'
import { afterAll, expect, inject, it } from 'vitest'
import { openLedger } from './readme/openLedger.ts'
import { testDatabase } from './databases.ts'

const [{ url } = { url: '' }] = inject('servers')
const { pool, end } = testDatabase(url)
afterAll(async () => {
  await pool.query('drop schema communique cascade')
  await end()
})

it('a ledger on PostgreSQL is opened in a few lines, and has the story when it is opened again', async () => {
  const first = must(await openLedger(url)())
  const story = must(await recordStory(first.ledger)())
  await first.close()
  const again = must(await openLedger(url)())
  await expect.poll(async () => must(await again.ledger.history()())).toEqual(story)
  await again.close()
})
