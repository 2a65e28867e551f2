import { type StoredEvent, streamName } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAppendAll } from '../../kernel/test/sharedText.ts'
import { sqliteStore } from '../src/sqliteStore.ts'
import { holder } from './processes/programs.ts'
import { copyInUse, type TestFolder, testFolder, tracesIn } from './folders.ts'

const a = streamName('text', 'a')
const any = { type: 'Any' } as const
const idsOf = (events: ReadonlyArray<StoredEvent>) => events.map(({ id }) => String(id))

describe('a file that is only read', () => {
  let folder: TestFolder
  beforeAll(async () => {
    folder = await testFolder()
  })
  afterAll(() => folder.remove())

  const reader = async (inside: TestFolder) => {
    const store = await inside.open('record.db', { readOnly: true })
    return { ...store, ids: async () => idsOf(must(await store.log.readAll(null, 99)()).events) }
  }

  it('leaves no trace, whether it stands still or is written to', async () => {
    const inside = await testFolder()
    const writer = await holder(inside.at('record.db'), 'one')
    const written = tracesIn(inside.path)
    const beside = await reader(inside)
    expect(await beside.ids()).toEqual(['one'])
    expect(must(await beside.integrity()())).toEqual([])
    await beside.close()
    expect(tracesIn(inside.path)).toEqual(written)

    await writer.close()
    const still = tracesIn(inside.path)
    expect(still).toHaveLength(1)
    const alone = await reader(inside)
    expect(await alone.ids()).toEqual(['one'])
    expect(must(await alone.log.countAfter(null)())).toBe(1)
    await alone.close()
    expect(tracesIn(inside.path)).toEqual(still)
    await inside.remove()
  })

  it('shows what others write, who begin and end meanwhile', async () => {
    const inside = await testFolder()
    const first = await inside.open('record.db')
    must(await first.log.append(a, toAppendAll('one'), any)())
    await first.close()
    const { ids, log } = await reader(inside)
    expect(await ids()).toEqual(['one'])
    let woken = 0
    const stop = log.onAppend(() => {
      woken += 1
    })
    const second = await inside.open('record.db')
    must(await second.log.append(a, toAppendAll('two'), any)())
    expect(await ids()).toEqual(['one', 'two'])
    await expect.poll(() => woken).toBeGreaterThan(0)
    await second.close()
    expect(await ids()).toEqual(['one', 'two'])
    const third = await inside.open('record.db')
    must(await third.log.append(a, toAppendAll('three'), any)())
    expect(await ids()).toEqual(['one', 'two', 'three'])
    stop()
    await inside.remove()
  })

  it('takes no changes', async () => {
    const { close } = await folder.open('record.db')
    await close()
    const store = await folder.open('record.db', { readOnly: true })
    const refused = E.left({ type: 'LogUnavailable', reason: `${folder.at('record.db')} was opened for reading only` })
    expect(await store.log.append(a, toAppendAll('one'), any)()).toEqual(refused)
    expect(await store.beginEpoch()()).toEqual(refused)
    expect(await store.viewStore.drop({ projection: 'timelines', generation: 'first' })()).toEqual(refused)
  })

  it('that is not there, or was not closed, is refused', async () => {
    const missing = folder.at('missing.db')
    expect(await sqliteStore(missing, { readOnly: true })()).toEqual(E.left({ type: 'NoSuchFile', path: missing }))
    const { log } = await folder.open('used.db')
    must(await log.append(a, toAppendAll('one'), any)())
    // As a writer leaves them that was killed, on a machine that was started again.
    copyInUse(folder.path, ['used.db', 'killed.db'], ['used.db-wal', 'killed.db-wal'])
    const path = folder.at('killed.db')
    expect(await sqliteStore(path, { readOnly: true })()).toEqual(E.left({ type: 'RecoveryNeeded', path }))
    await (await folder.open('killed.db')).close()
    const again = await folder.open('killed.db', { readOnly: true })
    expect(idsOf(must(await again.log.readAll(null, 9)()).events)).toEqual(['one'])
  })
})
