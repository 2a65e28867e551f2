import { streamName, type StoredEvent } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { either as E } from 'fp-ts'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAppend, toAppendAll } from '../../kernel/test/sharedText.ts'
import { sqliteStore } from '../src/sqliteStore.ts'
import { copyInUse, type TestFolder, testFolder } from './folders.ts'

const a = streamName('text', 'a')
const any = { type: 'Any' } as const
const idsOf = (events: ReadonlyArray<StoredEvent>) => events.map(({ id }) => String(id))

let folder: TestFolder
beforeAll(async () => {
  folder = await testFolder()
})
afterAll(() => folder.remove())

/** A file of some pages, closed. */
const closedFile = async (name: string, count = 200): Promise<void> => {
  const { log, close } = await folder.open(name)
  for (let at = 0; at < count; at += 50) {
    const [first = toAppend('never'), ...rest] = Array.from({ length: 50 }, (_, each) =>
      toAppend(`e-${at + each}`, 'TextCommented', { text: 'x'.repeat(300) })
    )
    must(await log.append(a, [first, ...rest], any)())
  }
  await close()
}

describe('a copy of a file', () => {
  it('begins a new epoch, in which cursors of the original are foreign', async () => {
    await closedFile('original.db')
    const original = await folder.open('original.db')
    const before = must(await original.log.head()())
    await original.close()
    copyFileSync(folder.at('original.db'), folder.at('copy.db'))

    const copy = await folder.open('copy.db')
    const after = must(await copy.log.head()())
    expect(after.epoch).not.toBe(before.epoch)
    expect(await copy.log.readAll(before.cursor, 9)()).toEqual(E.left({ type: 'ForeignCursor', cursor: before.cursor }))
    expect(must(await copy.log.readAll(null, 999)()).events).toHaveLength(200)
    // Once: the next to open it finds the epoch that has begun.
    const again = await folder.open('copy.db')
    expect(must(await again.log.head()())).toEqual(after)
    // The original goes on as before, under another name, too.
    renameSync(folder.at('original.db'), folder.at('renamed.db'))
    expect(must(await (await folder.open('renamed.db')).log.head()())).toEqual(before)
  })

  it('that is only read has an epoch of its own, and is left as it was', async () => {
    await closedFile('first.db')
    const before = must(await (await folder.open('first.db')).log.head()())
    const { backup } = await folder.open('first.db')
    must(await backup(folder.at('second.db'))())
    const first = must(await (await folder.open('second.db', { readOnly: true })).log.head()())
    expect(first.epoch).not.toBe(before.epoch)
    expect(must(await (await folder.open('second.db', { readOnly: true })).log.head()())).toEqual(first)
  })

  it('that is older than a cursor knows where the cursor is beyond its end', async () => {
    await closedFile('beyond.db')
    const { log } = await folder.open('beyond.db')
    const beyond = log.cursorAfter(201)
    const foreign = E.left({ type: 'ForeignCursor', cursor: beyond })
    expect(await log.readAll(beyond, 9)()).toEqual(foreign)
    expect(await log.countAfter(beyond)()).toEqual(foreign)
  })

  it('that cannot be noticed is declared by hand', async () => {
    await closedFile('snapshot.db')
    const store = await folder.open('snapshot.db')
    const before = must(await store.log.head()())
    const epoch = must(await store.beginEpoch()())
    expect(must(await store.log.head()()).epoch).toBe(epoch)
    expect(await store.log.readAll(before.cursor, 9)()).toEqual(
      E.left({ type: 'ForeignCursor', cursor: before.cursor })
    )
    expect(must(await store.log.append(a, toAppendAll('next'), any)()).position).toBe(201)
    // Processes that have it open know at once.
    const other = await folder.open('snapshot.db')
    expect(must(await other.log.head()()).epoch).toBe(epoch)
  })

  it('that was damaged is refused, and left as it was', async () => {
    await closedFile('whole.db')
    copyFileSync(folder.at('whole.db'), folder.at('torn.db'))
    // As where a page was copied before it was written, and others after.
    const file = openSync(folder.at('torn.db'), 'r+')
    writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 4096 * 6)
    closeSync(file)
    copyFileSync(folder.at('torn.db'), folder.at('torn-before'))
    const opened = await sqliteStore(folder.at('torn.db'))()
    expect(opened).toMatchObject(
      E.left({
        type: 'FileDamaged',
        path: folder.at('torn.db'),
        findings: expect.arrayContaining([expect.any(String)])
      })
    )
    expect(readFileSync(folder.at('torn.db')).equals(readFileSync(folder.at('torn-before')))).toBe(true)
  })

  it('beside which the log of another file was left is refused or sound, never silently mixed', async () => {
    await closedFile('used.db')
    copyFileSync(folder.at('used.db'), folder.at('early.db'))
    const used = await folder.open('used.db')
    for (let at = 0; at < 40; at += 1)
      must(await used.log.append(streamName('text', `s${at}`), [toAppend(`late-${at}`)], any)())
    // The file was put back, and its `-wal` of later was left where it was.
    copyInUse(folder.path, ['used.db-wal', 'early.db-wal'])
    const opened = await sqliteStore(folder.at('early.db'))()
    if (E.isLeft(opened)) expect(opened.left.type).toBe('FileDamaged')
    else {
      expect(must(await opened.right.integrity()())).toEqual([])
      await opened.right.close()
    }
  })
})

describe('a file that is open', () => {
  it.each([
    ['removed', (name: string) => rmSync(folder.at(name))],
    [
      'replaced',
      (name: string) => {
        copyFileSync(folder.at('whole.db'), folder.at('other.db'))
        renameSync(folder.at('other.db'), folder.at(name))
      }
    ]
  ] as const)('and was %s takes no more appends', async (how, change) => {
    const name = `${how}.db`
    const { log } = await folder.open(name)
    must(await log.append(a, toAppendAll('one'), any)())
    change(name)
    expect(await log.append(a, toAppendAll('two'), any)()).toMatchObject(
      E.left({ type: 'LogUnavailable', reason: expect.stringContaining(how) })
    )
  })
})

describe('a backup', () => {
  it('holds one moment of a file that is written to meanwhile', async () => {
    const { log, backup } = await folder.open('busy.db')
    const stopping = new AbortController()
    const acknowledged: Array<string> = []
    const writing = (async () => {
      for (let at = 0; !stopping.signal.aborted; at += 1) {
        must(await log.append(a, [toAppend(`b-${at}`)], any)())
        acknowledged.push(`b-${at}`)
      }
    })()
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 1))
    const known = [...acknowledged]
    must(await backup(folder.at('backup.db'))())
    stopping.abort()
    await writing
    const names = readdirSync(folder.path).filter((name) => name.startsWith('backup.db'))
    expect(names).toEqual(['backup.db'])
    const copy = await folder.open('backup.db')
    expect(must(await copy.integrity()())).toEqual([])
    const ids = idsOf(must(await copy.log.readAll(null, Number.POSITIVE_INFINITY)()).events)
    expect(ids).toEqual(acknowledged.slice(0, ids.length))
    expect(ids.length).toBeGreaterThanOrEqual(known.length)
    expect(must(await copy.log.head()()).epoch).not.toBe(must(await log.head()()).epoch)
  })

  it('replaces no file, and leaves nothing behind where it fails', async () => {
    const { backup } = await folder.open('plain.db')
    writeFileSync(folder.at('taken.db'), 'minutes')
    expect(await backup(folder.at('taken.db'))()).toEqual(E.left({ type: 'FileExists', path: folder.at('taken.db') }))
    expect(await backup(folder.at('no/folder.db'))()).toMatchObject(E.left({ type: 'LogUnavailable' }))
    expect(existsSync(folder.at('no'))).toBe(false)
  })
})

describe('integrity', () => {
  it('names each fault', async () => {
    await closedFile('gaps.db')
    const database = new DatabaseSync(folder.at('gaps.db'))
    database.exec("delete from events where position = 5; update events set data = '{' where position = 6")
    database.close()
    const { integrity } = await folder.open('gaps.db')
    expect(must(await integrity()())).toEqual([
      'positions are not dense from 1',
      'versions of a stream are not dense from 1',
      'data is not JSON'
    ])
  })
})
