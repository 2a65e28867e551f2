import { streamName } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import fs, { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { toAppend, toAppendAll } from '../../kernel/test/sharedText.ts'
import { migrations } from '../src/migrations.ts'
import { sqliteStore } from '../src/sqliteStore.ts'
import { openLedger } from './readme/openLedger.ts'
import { readOnlyDisk } from './disks.ts'
import { type TestFolder, testFolder, tracesIn } from './folders.ts'

const a = streamName('text', 'a')
const any = { type: 'Any' } as const

describe('a file', () => {
  let folder: TestFolder
  beforeAll(async () => {
    folder = await testFolder()
  })
  afterAll(() => folder.remove())
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is made where it is missing, in folders that are missing, too', async () => {
    const { log } = await folder.open('some/where/record.db')
    expect(must(await log.head()())).toMatchObject({ heldBack: 0, heldBackFor: null })
  })

  it('has its record when it is opened again', async () => {
    const first = await folder.open('again.db')
    must(await first.log.append(a, toAppendAll('one', 'two'), any)())
    const head = must(await first.log.head()())
    await first.close()
    const again = await folder.open('again.db')
    expect(must(await again.log.head()())).toEqual(head)
    expect(must(await again.log.readStream(a)()).events.map(({ id }) => id)).toEqual(['one', 'two'])
  })

  it('holds a ledger that is opened in a few lines', async () => {
    const first = must(await openLedger(folder.at('ledger.db'))())
    const story = must(await recordStory(first.ledger)())
    await first.close()
    const again = must(await openLedger(folder.at('ledger.db'))())
    expect(must(await again.ledger.history()())).toEqual(story)
    await again.close()
  })

  it('is made once by any number that open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => folder.open('at-once.db')))
    const epochs = await Promise.all(opened.map(async ({ log }) => must(await log.head()()).epoch))
    expect(new Set(epochs).size).toBe(1)
  })

  it('leaves nothing else in its folder once it is made', async () => {
    const inside = await testFolder()
    await (await inside.open('record.db')).close()
    expect(readdirSync(inside.path)).toEqual(['record.db'])
    await inside.remove()
  })

  it('that was there, and empty, is made in place and keeps its identity', async () => {
    const path = folder.at('empty.db')
    writeFileSync(path, '')
    const { ino } = statSync(path)
    const { log } = await folder.open('empty.db')
    must(await log.append(a, toAppendAll('one'), any)())
    expect(statSync(path).ino).toBe(ino)
  })

  it('is made in place where the file system has no links', async () => {
    const link = vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw new Error('EPERM: operation not permitted, link')
    })
    syncBuiltinESMExports()
    const inside = await testFolder()
    try {
      const { log, close } = await inside.open('record.db')
      must(await log.append(a, toAppendAll('one'), any)())
      await close()
      expect(link).toHaveBeenCalled()
      expect(readdirSync(inside.path)).toEqual(['record.db'])
    } finally {
      vi.restoreAllMocks()
      syncBuiltinESMExports()
      await inside.remove()
    }
  })

  it.each([
    ['text', 'NoDatabase', (path: string) => writeFileSync(path, 'minutes of the meeting, '.repeat(20))],
    ['a few bytes', 'NoDatabase', (path: string) => writeFileSync(path, 'SQLite')],
    [
      'another application’s database',
      'AnotherApplication',
      (path: string) => {
        const other = new DatabaseSync(path)
        other.exec('pragma journal_mode = wal; create table minutes (text)')
        other.close()
      }
    ]
  ] as const)('that is %s is refused, and left as it was', async (name, found, make) => {
    const inside = await testFolder()
    const path = inside.at('file.db')
    make(path)
    const before = tracesIn(inside.path)
    const refused = E.left({ type: 'NotOurFile', path, found })
    expect(await sqliteStore(path)(), name).toEqual(refused)
    expect(await sqliteStore(path, { readOnly: true })()).toEqual(refused)
    expect(tracesIn(inside.path)).toEqual(before)
    await inside.remove()
  })

  it('that a later version wrote is refused, and left as it was', async () => {
    const inside = await testFolder()
    const path = inside.at('newer.db')
    await (await inside.open('newer.db')).close()
    const database = new DatabaseSync(path)
    database.exec('pragma user_version = 99; create table of_tomorrow (a)')
    database.close()
    const before = readFileSync(path)
    const refused = E.left({ type: 'NewerSchema', path, found: 99, known: migrations.length })
    expect(await sqliteStore(path)()).toEqual(refused)
    expect(await sqliteStore(path, { readOnly: true })()).toEqual(refused)
    expect(readFileSync(path).equals(before)).toBe(true)
    await inside.remove()
  })

  it('that an earlier version wrote is brought up to date, and refused where it is only read', async () => {
    const path = folder.at('older.db')
    await (await folder.open('older.db')).close()
    const database = new DatabaseSync(path)
    database.exec(
      'drop table leases; drop table checkpoints; drop table views; drop table set_aside; pragma user_version = 1'
    )
    database.close()
    expect(await sqliteStore(path, { readOnly: true })()).toEqual(
      E.left({ type: 'OlderSchema', path, found: 1, known: migrations.length })
    )
    const { viewStore } = await folder.open('older.db')
    expect(await viewStore.checkpoints('timelines')()).toEqual(E.right([]))
  })

  it('that another process keeps locked is waited for, with a bound, and nothing is lost', async () => {
    const { log } = await folder.open('locked.db', { patience: 150 })
    must(await log.append(a, toAppendAll('one'), any)())
    const other = new DatabaseSync(folder.at('locked.db'))
    other.exec('begin immediate')
    const refused = await log.append(a, toAppendAll('two'), any)()
    expect(refused).toMatchObject(
      E.left({ type: 'LogUnavailable', reason: expect.stringMatching(/kept the file locked for \d+ ms/) })
    )
    // Readers do not wait for writers.
    expect(must(await log.readStream(a)()).version).toBe(1)
    const waiting = log.append(a, toAppendAll('two'), any)()
    other.exec('commit')
    expect(must(await waiting).version).toBe(2)
    other.close()
  })

  it('that is locked altogether is refused when it is opened', async () => {
    const path = folder.at('exclusive.db')
    await (await folder.open('exclusive.db')).close()
    const other = new DatabaseSync(path)
    other.exec('pragma locking_mode = exclusive; begin immediate; update log set file = file; commit')
    const opened = await sqliteStore(path, { patience: 100 })()
    expect(opened).toMatchObject(E.left({ type: 'FileLocked', path, waited: expect.any(Number) }))
    other.close()
    await folder.open('exclusive.db')
  })

  it('does other things while it waits for a lock', async () => {
    const { log } = await folder.open('patient.db', { patience: 200 })
    const other = new DatabaseSync(folder.at('patient.db'))
    other.exec('begin immediate')
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 5)
    await log.append(a, toAppendAll('one'), any)()
    clearInterval(turning)
    other.exec('rollback')
    other.close()
    expect(turns).toBeGreaterThan(4)
  })

  it('leaves timers and sockets their turn while statements follow one another', async () => {
    const { log } = await folder.open('turns.db')
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    const start = performance.now()
    while (performance.now() - start < 200) await log.readStream(a)()
    clearInterval(turning)
    // Without a pause there is not one.
    expect(turns).toBeGreaterThan(1)
  })

  it('in a place that is no folder is refused', async () => {
    writeFileSync(folder.at('a-file'), '')
    const path = folder.at('a-file/record.db')
    expect(await sqliteStore(path)()).toMatchObject(E.left({ type: 'NotWritable', path, reason: expect.any(String) }))
    expect(await sqliteStore(folder.path)()).toMatchObject(E.left({ path: folder.path }))
  })

  it('on a disk that takes no changes is reported, and can be read', async () => {
    const disk = await readOnlyDisk(async (path) => {
      const { log, close } = must(await sqliteStore(path)())
      must(await log.append(a, toAppendAll('one'), any)())
      await close()
    })
    if (disk === null) return
    try {
      expect(await sqliteStore(disk.path)()).toMatchObject(E.left({ type: 'NotWritable', path: disk.path }))
      const { log, viewStore, close } = must(await sqliteStore(disk.path, { readOnly: true })())
      expect(must(await log.readAll(null, 9)()).events.map(({ id }) => id)).toEqual(['one'])
      expect(await log.append(a, toAppendAll('two'), any)()).toEqual(
        E.left({ type: 'LogUnavailable', reason: `${disk.path} was opened for reading only` })
      )
      expect(await viewStore.acquire('x', 'y', 1)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
      await close()
    } finally {
      await disk.unmount()
    }
  })

  it('is opened by no Node that has no SQLite', async () => {
    const tooOld = (needed: string) => E.left({ type: 'NodeTooOld', version: process.versions.node, needed })
    const spy = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined)
    expect(await sqliteStore(folder.at('never.db'))()).toEqual(tooOld('22.13.0'))
    spy.mockRestore()
    const versions = vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, node: '22.14.0' })
    expect(await sqliteStore(folder.at('never.db'), { readOnly: true })()).toEqual(
      E.left({ type: 'NodeTooOld', version: '22.14.0', needed: '22.15.0' })
    )
    versions.mockRestore()
  })

  it('that was closed answers with a value', async () => {
    const store = await folder.open('closed.db')
    const underWay = store.log.append(a, toAppendAll('one'), any)()
    await store.close()
    expect(E.isRight(await underWay)).toBe(true)
    expect(await store.log.append(a, toAppendAll('two'), any)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(await store.log.readStream(a)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(await store.viewStore.checkpoints('timelines')()).toMatchObject(E.left({ type: 'LogUnavailable' }))
  })

  it('takes none of an append when it refuses one event', async () => {
    const { log } = await folder.open('values.db')
    const answers = await Promise.all([
      log.append(a, toAppendAll('one'), any)(),
      log.append(a, [toAppend('two'), { ...toAppend('three'), schemaVersion: 0.5 }], any)(),
      log.append(a, toAppendAll('four'), any)()
    ])
    expect(answers.map(E.isRight)).toEqual([true, false, true])
    expect(answers[1]).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(must(await log.readStream(a)()).events.map(({ id }) => id)).toEqual(['one', 'four'])
  })
})
