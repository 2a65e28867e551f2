import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { fileURLToPath } from 'node:url'
import { type ReadyProcess, readyProcess, writers } from '../test/processes/programs.ts'
import { benchFolder, openLog } from './setting.ts'

/** Appends of all writers together. */
const appends = 4_800

const bareWriters = fileURLToPath(new URL('processes/bareWriters.ts', import.meta.url))

let count = 0

/** Milliseconds for which sixteen writers write, from the moment when all have the file open. */
const writing =
  (processes: number, start: (prefix: string, writers: number) => Promise<ReadyProcess>) =>
  async (): Promise<number> => {
    count += 1
    const ready = await Promise.all(
      Array.from({ length: processes }, (_, at) => start(`n${count}p${at}w`, 16 / processes))
    )
    const begun = performance.now()
    await Promise.all(ready.map(({ begin }) => begin()))
    return performance.now() - begun
  }

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const folder = benchFolder()
  const [path, bare] = [join(folder, 'record.db'), join(folder, 'bare.db')]
  await openLog(path)
  const each = appends / 16
  const onLog = (prefix: string, count: number) => writers(path, prefix, count, each)
  const onBare = (prefix: string, count: number) => readyProcess(bareWriters, bare, prefix, String(count), String(each))
  return [
    {
      title: 'sixteen writers, an append',
      contenders: {
        'in one process': { run: writing(1, onLog), units: appends },
        'in four processes': { run: writing(4, onLog), units: appends },
        'bare, in one process': { run: writing(1, onBare), units: appends },
        'bare, in four processes': { run: writing(4, onBare), units: appends }
      },
      reference: 'in one process',
      goals: [
        {
          contender: 'in four processes',
          atMost: 1.5,
          // One flush for four appends, where one process needs one for sixteen.
          limit: { contender: 'bare, in four processes', against: 'bare, in one process' }
        },
        { contender: 'in four processes', against: 'bare, in four processes', atMost: 1.4 }
      ],
      isReported: true,
      rounds: 7
    }
  ]
}
