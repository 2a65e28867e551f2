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

/**
 * Node lets the memory for young objects grow whenever some of them survive a collection, up to three times 32 MB and more,
 * whatever the program holds.
 */
const shortOfYoung = '--max-semi-space-size=16'

/** The greatest memory of a process with a file of a million events. */
export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = benchFolder()
  const path = join(folder, 'record.db')
  await fill(path)
  const [bare, bareReading, holding, following, reading, pglite] = await Promise.all(
    ['bareSqlite', 'bareReading', 'holding', 'following', 'reading', 'emptyPglite'].map((program) => bundled(program))
  )
  let count = 0
  const inProcess = (...command: ReadonlyArray<string | undefined>) => ({
    run: () => peakOf(...command.map((each) => each ?? ''))
  })
  const upTo = 120_000_000 / 48_000_000
  const bareInThousands = 'the bare file, read in pages of a thousand'
  return [
    {
      title: 'memory of a process, with a million events on file',
      contenders: {
        'the bare file': inProcess(bare, path),
        'recorded in': { run: () => peakOf(holding ?? '', path, `bench-${(count += 1)}`) },
        'followed by a runner': { run: () => peakOf(following ?? '', path, `followed-${(count += 1)}`) },
        'read in pages of a hundred': inProcess(reading, path, '100'),
        'read in pages of a thousand': inProcess(reading, path, '1000'),
        [bareInThousands]: inProcess(bareReading, path, '1000'),
        'in thousands, short of young memory': inProcess(shortOfYoung, reading, path, '1000'),
        'in thousands, twice, short of young memory': inProcess(shortOfYoung, reading, path, '1000', '2'),
        'an empty directory on PGlite': { run: () => peakOf(pglite ?? '', join(folder, `${(count += 1)}`)) }
      },
      reference: 'the bare file',
      measures: 'bytes',
      isReported: true,
      // 120 MB of the 48 that Node takes with the file open.
      goals: [
        { contender: 'recorded in', atMost: upTo },
        { contender: 'followed by a runner', atMost: upTo },
        { contender: 'read in pages of a hundred', atMost: upTo },
        {
          contender: 'read in pages of a thousand',
          atMost: upTo,
          limit: { contender: bareInThousands, against: 'the bare file' }
        },
        { contender: 'read in pages of a thousand', against: bareInThousands, atMost: 1.2 },
        { contender: 'in thousands, short of young memory', atMost: upTo },
        {
          contender: 'in thousands, twice, short of young memory',
          against: 'in thousands, short of young memory',
          atMost: 1.05
        }
      ],
      rounds: 3
    }
  ]
}
