import { must } from '@communique/fixtures'
import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { newEvent, newStream } from '../../postgres/bench/setting.ts'
import { sqliteStore } from '../src/sqliteStore.ts'
import { bundled, peakOf } from './memory/programs.ts'
import { benchFolder } from './setting.ts'

/** Events on file, in appends of a thousand. */
const events = 1_000_000
const atOnce = 1_000

const fill = async (path: string): Promise<void> => {
  const { log, close } = must(await sqliteStore(path)())
  for (let at = 0; at < events; at += atOnce) {
    const [first = newEvent(), ...rest] = Array.from({ length: atOnce }, newEvent)
    must(await log.append(newStream(), [first, ...rest], { type: 'NoStream' })())
  }
  await close()
}

/** The greatest memory of a process with a file of a million events. */
export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = benchFolder()
  const path = join(folder, 'record.db')
  await fill(path)
  const [bare, holding, reading, pglite] = await Promise.all(
    ['bareSqlite', 'holding', 'reading', 'emptyPglite'].map(bundled)
  )
  let count = 0
  const inProcess = (program: string | undefined, ...given: ReadonlyArray<string>) => ({
    run: () => peakOf(program ?? '', ...given, `bench-${(count += 1)}`)
  })
  return [
    {
      title: 'memory of a process, with a million events on file',
      contenders: {
        'a file on SQLite, recorded in': inProcess(holding, path),
        'a file on SQLite, read in pages of a hundred': inProcess(reading, path, '100'),
        'a file on SQLite, read in pages of a thousand': inProcess(reading, path, '1000'),
        'the bare file': inProcess(bare, path),
        'an empty directory on PGlite': { run: () => peakOf(pglite ?? '', join(folder, `${(count += 1)}`)) }
      },
      reference: 'an empty directory on PGlite',
      measures: 'bytes',
      isReported: true,
      // 120 MB of 607.
      goals: [
        { contender: 'a file on SQLite, recorded in', atMost: 120 / 607 },
        { contender: 'a file on SQLite, read in pages of a hundred', atMost: 120 / 607 }
      ],
      rounds: 3
    }
  ]
}
