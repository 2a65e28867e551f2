import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allOn, toAppend } from '../../kernel/test/sharedText.ts'
import { type TestFolder, testFolder } from './folders.ts'

const program = fileURLToPath(new URL('processes/killedMaker.ts', import.meta.url))

/** Node starts beside whatever else keeps the machine busy. */
const timeout = 120_000

describe('a file whose maker was killed', () => {
  let folder: TestFolder
  beforeEach(async () => {
    folder = await testFolder()
  })
  afterEach(() => folder.remove())

  const partials = (): ReadonlyArray<string> => readdirSync(folder.path).filter((name) => name.includes('.part'))

  /** Lets everything beside the file be as old as an hour later. */
  const anHourLater = async (): Promise<void> => {
    const hourAgo = new Date(Date.now() - 3_600_000)
    for (const name of partials()) await utimes(folder.at(name), hourAgo, hourAgo)
  }

  it.each([
    ['AtFirstStatement', false],
    ['BeforeLink', false],
    ['AfterLink', true]
  ])(
    'is made, or complete, at the next opening, and nothing is left beside it: %s',
    { timeout },
    async (moment, isThere) => {
      const path = folder.at('record.db')
      const { signal } = spawnSync(process.execPath, ['--conditions=@communique/source', program, path, moment], {
        stdio: ['ignore', 'ignore', 'inherit']
      })
      expect([signal, existsSync(path), partials().length]).toEqual(['SIGKILL', isThere, 1])
      if (!isThere) await anHourLater()
      const { log } = await folder.open('record.db')
      must(await log.append(streamName('text', 'a'), [toAppend('one')], { type: 'NoStream' })())
      expect((await allOn(log)).map(({ id }) => id)).toEqual(['one'])
      expect(partials()).toEqual([])
    }
  )

  it('leaves alone what a living process may be making, and the files of others', async () => {
    const mine = [
      'record.db.part',
      'record.db.old.part',
      'other.db.0123456789ab.part',
      'record.db.0123456789ab.partial'
    ]
    for (const name of mine) await folder.leave(name)
    await writeFile(folder.at('record.db.ba9876543210.part'), 'being made')
    await folder.open('record.db')
    expect(partials().toSorted()).toEqual([...mine, 'record.db.ba9876543210.part'].toSorted())
  })
})
