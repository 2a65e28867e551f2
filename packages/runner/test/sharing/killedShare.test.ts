import type { CooperationRecord } from '@communique/core'
import { readCooperationEvent } from '@communique/core/advanced'
import { must, scaledHistory } from '@communique/fixtures'
import { countryFigures } from '@communique/projections'
import { sqliteStore } from '@communique/sqlite'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rebuildInShares } from '../../src/sharing/rebuildInShares.ts'
import { answering } from '../answering.ts'
import { appendAll, rowsOf } from '../recorded.ts'
import { sharedRebuild } from './sharedRebuild.ts'

const program = fileURLToPath(new URL('haltingProcess.ts', import.meta.url))
const name = 'figures'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-killed-share-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('a share whose process is killed is done again by another', async () => {
  const [record, views] = [join(folder, 'record.db'), join(folder, 'views.db')]
  const [{ log, close }, stored] = [must(await sqliteStore(record)()), must(await sqliteStore(views)())]
  const { viewStore } = stored
  const history: ReadonlyArray<CooperationRecord> = [...scaledHistory({ seed: 3, events: 200 })]
  await appendAll(log, history)

  const child = spawn(process.execPath, ['--conditions=@communique/source', program, record, views, name], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(child.stdout, 'data')
  const isTaken = async (): Promise<boolean> =>
    (await viewStore.acquire(`runner/${name}/1 of 2`, 'a third', 1)())._tag === 'Left'
  expect(await isTaken()).toBe(true)
  child.kill('SIGKILL')
  await once(child, 'close')
  // Its lease outlives it.
  expect(await isTaken()).toBe(true)

  must(
    await rebuildInShares({
      ...sharedRebuild,
      log,
      viewStore,
      name,
      projection: countryFigures,
      read: readCooperationEvent
    })()
  )
  expect(await isTaken()).toBe(false)
  const expected = rowsOf({ plan: countryFigures as never, parts: (folded: never) => ({ '': folded }) }, history)
  expect((await answering(viewStore, name))?.rows).toEqual(expected)
  await close()
  await stored.close()
})
