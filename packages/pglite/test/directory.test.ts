import { type EventLog, streamName } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { postgresEventLog } from '@communique/postgres'
import { either as E } from 'fp-ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toAppend } from '../../kernel/test/sharedText.ts'
import { pgliteDatabase } from '../src/pgliteDatabase.ts'
import { killedPgliteWriter } from './faults/all.ts'
import { freshDirectory } from './freshDirectory.ts'
import { openLedger } from './readme/openLedger.ts'

const opener = fileURLToPath(new URL('faults/opener.ts', import.meta.url))

/** Opens a directory in another process and returns the outcome there. */
const openElsewhere = (directory: string): Promise<{ readonly said: unknown; readonly child: ChildProcess }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=@communique/source', opener, directory], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve({ said: JSON.parse(text), child }))
    child.on('error', reject)
  })

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.on('close', () => resolve())
    child.kill('SIGKILL')
  })

describe('a directory', () => {
  let home = ''
  let directory = ''
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'communique-pglite-'))
    directory = await freshDirectory()
  })
  afterAll(async () => {
    await rm(home, { recursive: true })
    await rm(directory, { recursive: true })
  })

  it('keeps appended events when it is closed and opened again', async () => {
    const stream = streamName('text', 'a')
    const first = must(await pgliteDatabase(directory)())
    const log = must(await postgresEventLog(first, { schema: 'kept' })())
    const { position } = must(await log.append(stream, [toAppend('one')], { type: 'NoStream' })())
    const before = must(await log.head()())
    await first.close()
    await first.close()

    const second = must(await pgliteDatabase(directory)())
    const again = must(await postgresEventLog(second, { schema: 'kept' })())
    expect(must(await again.readStream(stream)()).events.map(({ id }) => id)).toEqual(['one'])
    expect(must(await again.head()())).toEqual(before)
    const next = must(await again.append(stream, [toAppend('two')], { type: 'AtVersion', version: 1 })())
    expect(next.position).toBeGreaterThan(position)
    await second.close()
  })

  it('that was restored from a copy begins a new epoch, wherever its log has come to since', async () => {
    const live = await freshDirectory()
    const open = async () => {
      const database = must(await pgliteDatabase(live)())
      return { database, log: must(await postgresEventLog(database)()) }
    }
    const append = async (log: EventLog, names: string, count: number) => {
      for (let at = 0; at < count; at += 1)
        must(await log.append(streamName('text', `${names}-${at}`), [toAppend(`${names}-${at}`)], { type: 'Any' })())
    }
    const first = await open()
    await append(first.log, 'before', 3)
    await first.database.close()
    await cp(live, join(home, 'nightly'), { recursive: true })
    const second = await open()
    await append(second.log, 'lost', 3)
    const { next } = must(await second.log.readAll(null, 99)())
    const { epoch } = must(await second.log.head()())
    await second.database.close()
    await rm(live, { recursive: true })
    await cp(join(home, 'nightly'), live, { recursive: true })

    const restored = await open()
    await append(restored.log, 'after', 9)
    expect(must(await restored.log.head()()).epoch).not.toBe(epoch)
    expect(await restored.log.readAll(next, 99)()).toEqual(E.left({ type: 'ForeignCursor', cursor: next }))
    expect(must(await restored.log.readAll(null, 99)()).events).toHaveLength(12)
    const { epoch: ofCopy } = must(await restored.log.head()())
    await restored.database.close()
    // Once noticed, it is the original.
    const again = await open()
    expect(must(await again.log.head()()).epoch).toBe(ofCopy)
    await again.database.close()
    await rm(live, { recursive: true })
  })

  it('belongs to one process at a time, and is free once that is killed', async () => {
    const { said, child } = await openElsewhere(directory)
    expect(said).toEqual({ type: 'Opened' })
    const inUse = E.left({ type: 'DirectoryInUse', directory, pid: child.pid })
    expect(await pgliteDatabase(directory)()).toEqual(inUse)
    // The lock holds by any path.
    const path = join(home, 'link')
    await symlink(directory, path)
    expect(await pgliteDatabase(path)()).toEqual(E.left({ type: 'DirectoryInUse', directory: path, pid: child.pid }))
    await killed(child)
    const database = must(await pgliteDatabase(directory)())
    const other = await openElsewhere(directory)
    expect(other.said).toEqual({ type: 'DirectoryInUse', directory, pid: process.pid })
    await killed(other.child)
    await database.close()
  })

  it('is opened only once within a process, too', async () => {
    const opened = await Promise.all([pgliteDatabase(directory)(), pgliteDatabase(directory)()])
    const databases = opened.filter(E.isRight).map(({ right }) => right)
    expect(databases).toHaveLength(1)
    await databases[0]?.close()
  })

  it('gives timers and sockets their turn while statements run', async () => {
    const database = must(await pgliteDatabase(directory)())
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    const start = performance.now()
    // On a busy machine the timer has its first turns late.
    const isEnough = (): boolean => turns > 5
    while (performance.now() - start < 300 || (!isEnough() && performance.now() - start < 60_000))
      await database.use(({ query }) => query({ text: 'select $1::text', values: ['a'] }))
    clearInterval(turning)
    await database.close()
    expect(turns).toBeGreaterThan(5)
  })

  it('returns a value where the path is not a directory', async () => {
    const file = join(home, 'file')
    await writeFile(file, '')
    expect(await pgliteDatabase(file)()).toMatchObject(E.left({ type: 'LogUnavailable' }))
  })

  it('holds a ledger that is opened in a few lines', async () => {
    const first = must(await openLedger(directory)())
    const story = must(await recordStory(first.ledger)())
    await first.close()
    const again = must(await openLedger(directory)())
    expect(must(await again.ledger.history()())).toEqual(story)
    await again.close()
  })

  it('has every acknowledged event once after a writer was killed', async () => {
    // `pnpm faults` has a hundred rounds, in a directory of their own.
    const report = await killedPgliteWriter(directory, 1)
    expect(report).toMatchObject({ lost: 0, doubled: 0, misplaced: 0 })
    expect(report.acknowledged).toBeGreaterThan(0)
  })
})
