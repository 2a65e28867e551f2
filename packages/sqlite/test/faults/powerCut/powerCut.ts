import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type Account,
  bothAccounts,
  type FaultReport,
  type Intent,
  misplacedIn,
  unharmed
} from '../../../../postgres/test/faults/account.ts'
import { sqliteStore } from '../../../src/sqliteStore.ts'
import { disk, type Fate, type Image } from './disk.ts'
import { largeIntentOf } from './largeIntent.ts'
import { traced } from './trace.ts'

/** So many that the `-wal`, which is written back into the file every 1,000 pages, is so in between. */
const fewest = 100

const idsOf = ({ events }: Intent): ReadonlyArray<string> => events.map(({ id }) => String(id))

/** Opens what a power cut left, and compares it with what was acknowledged before. Any failure to open it is a loss. */
const harmOf = async (image: Image, acknowledged: ReadonlyArray<string>): Promise<Account> => {
  const folder = await mkdtemp(join(tmpdir(), 'communique-cut-'))
  try {
    for (const [name, content] of image) if (!name.endsWith('-shm')) await writeFile(join(folder, name), content)
    const opened = await sqliteStore(join(folder, 'record.db'))()
    if (E.isLeft(opened)) return { ...unharmed, lost: acknowledged.length + 1 }
    const { log, integrity, close } = opened.right
    const { events: onRecord } = must(await log.readAll(null, Number.POSITIVE_INFINITY)())
    const stored = onRecord.map(({ id }) => String(id))
    const found = new Set(stored)
    const lost = acknowledged.flatMap((name) => idsOf(largeIntentOf(name))).filter((id) => !found.has(id))
    // An append is there as a whole, or not at all.
    const torn = stored.filter((id) => !idsOf(largeIntentOf(id.replace(/-\d+$/, ''))).every((each) => found.has(each)))
    const { stream, events } = largeIntentOf('after-the-cut-1')
    must(await log.append(stream, events, { type: 'Any' })())
    const faults = must(await integrity()())
    await close()
    return {
      lost: lost.length + faults.length,
      doubled: torn.length + stored.length - found.size,
      misplaced: misplacedIn(onRecord)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const fates: ReadonlyArray<Fate> = ['Lost', 'Kept', 'Some', 'Some']

/** The same numbers for the same seed. */
const randomFrom = (seed: number): (() => number) => {
  const numbers = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed, numRuns: 2_000 })
  let at = 0
  return () => numbers[(at += 1) % numbers.length] ?? 0
}

/**
 * Imitates a cut of the power at every flush of a writer: before it and after it, with all, none or some sectors of what
 * was not flushed yet. The rest must open, and hold every acknowledged event. `null`: a process cannot be traced here.
 *
 * @param rounds at how many flushes, spread over all; at each in five manners.
 * @param flushesAre `Ignored`: as on a disk that forgets flushed writes, which must be found out.
 */
export const powerCut = async (
  rounds: number,
  flushesAre: 'Obeyed' | 'Ignored' = 'Obeyed'
): Promise<FaultReport | null> => {
  const home = await mkdtemp(join(tmpdir(), 'communique-power-'))
  try {
    const folder = join(home, 'record')
    await mkdir(folder)
    const program = fileURLToPath(new URL('powerCutWriter.ts', import.meta.url))
    // Each round has a flush of its own.
    const appends = Math.max(fewest, 2 * rounds)
    const operations = await traced(folder, program, join(folder, 'record.db'), String(appends))
    if (operations === null) return null
    const isFlush = operations.map(({ type }) => type === 'Flush' || type === 'FlushFolder')
    const flushes = isFlush.filter(Boolean).length
    const looked = new Set(Array.from({ length: rounds }, (_, at) => Math.floor((at * flushes) / rounds)))
    const { apply, cut } = disk()
    const acknowledged: Array<string> = []
    let harm = unharmed
    let flush = -1
    const look = async (fate: Fate, seed: number): Promise<void> => {
      harm = bothAccounts(harm, await harmOf(cut(fate, randomFrom(seed)), acknowledged))
    }
    for (const [at, operation] of operations.entries()) {
      if (operation.type === 'Say')
        acknowledged.push(...Array.from(operation.text.matchAll(/^acknowledged (\S+)$/gm), ([, name = '']) => name))
      if (isFlush[at]) flush += 1
      const isLooked = isFlush[at] && looked.has(flush)
      if (isLooked) for (const [each, fate] of fates.entries()) await look(fate, flush * fates.length + each)
      if (!isFlush[at] || flushesAre === 'Obeyed') apply(operation)
      if (isLooked) await look('Lost', 0)
    }
    if (acknowledged.length !== appends) throw new Error(`${acknowledged.length} of ${appends} appends were traced`)
    return {
      fault: 'power cut at a flush, as far as it is imitated',
      note: `cut at ${rounds} of ${flushes} flushes`,
      engine: 'SQLite',
      rounds,
      acknowledged: acknowledged.flatMap((name) => idsOf(largeIntentOf(name))).length,
      ...harm
    }
  } finally {
    await rm(home, { recursive: true })
  }
}
