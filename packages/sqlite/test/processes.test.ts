import { must } from '@communique/fixtures'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf, everything, follow } from '../../postgres/test/faults/account.ts'
import { type TestFolder, testFolder } from './folders.ts'
import { together, writers } from './processes/programs.ts'

/** Four processes start beside whatever else keeps the machine busy; alone it takes some seconds. */
const timeout = 240_000

describe('processes that share a file', () => {
  let folder: TestFolder
  beforeAll(async () => {
    folder = await testFolder()
  })
  afterAll(() => folder.remove())

  it('lose nothing and double nothing, and a reader sees each event once', { timeout }, async () => {
    const { log, integrity } = await folder.open('shared.db')
    const reader = follow(log)
    const prefixes = ['a', 'b', 'c', 'd']
    await together(prefixes.map((prefix) => writers(folder.at('shared.db'), prefix, 4, 25)))
    const onRecord = await everything(log)
    await reader.stop()
    const names = prefixes.flatMap((prefix) =>
      Array.from({ length: 100 }, (_, at) => `${prefix}${Math.floor(at / 25)}-${at % 25}`)
    )
    expect(accountOf(names, onRecord)).toEqual({ lost: 0, doubled: 0, misplaced: 0 })
    expect(reader.seen.map(({ id }) => id)).toEqual(onRecord.map(({ id }) => id))
    expect(must(await integrity()())).toEqual([])
  })

  it('make it once where all of them open it first', { timeout }, async () => {
    const inside = await testFolder()
    const prefixes = ['a', 'b', 'c', 'd']
    await inside.leave('made.db.0123456789ab.part')
    await together(prefixes.map((prefix) => writers(inside.at('made.db'), prefix, 1, 5)))
    const { log } = await inside.open('made.db')
    const names = prefixes.flatMap((prefix) => Array.from({ length: 5 }, (_, at) => `${prefix}0-${at}`))
    expect(accountOf(names, await everything(log))).toEqual({ lost: 0, doubled: 0, misplaced: 0 })
    expect(readdirSync(inside.path).filter((name) => !/^made\.db(?:-wal|-shm)?$/.test(name))).toEqual([])
    await inside.remove()
  })

  it('wake one another up', { timeout }, async () => {
    const { log } = await folder.open('waking.db')
    let woken = 0
    const stop = log.onAppend(() => {
      woken += 1
    })
    await together([writers(folder.at('waking.db'), 'w', 1, 1)])
    await expect.poll(() => woken, { timeout: 180_000 }).toBeGreaterThan(0)
    stop()
  })
})
