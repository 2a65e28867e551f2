import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { writers } from '../test/processes/programs.ts'
import { benchFolder, openLog } from './setting.ts'

/** Appends of all writers together. */
const appends = 4_800

let count = 0

/** Milliseconds for which sixteen writers write, from the moment when all have the file open. */
const writing = (path: string, processes: number) => async (): Promise<number> => {
  count += 1
  const ready = await Promise.all(
    Array.from({ length: processes }, (_, at) => writers(path, `n${count}p${at}w`, 16 / processes, appends / 16))
  )
  const start = performance.now()
  await Promise.all(ready.map(({ begin }) => begin()))
  return performance.now() - start
}

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const path = join(benchFolder(), 'record.db')
  await openLog(path)
  return [
    {
      title: 'sixteen writers, an append',
      contenders: {
        'in one process': { run: writing(path, 1), units: appends },
        'in four processes': { run: writing(path, 4), units: appends }
      },
      reference: 'in one process',
      goals: [{ contender: 'in four processes', atMost: 1.5 }],
      isReported: true,
      rounds: 5
    }
  ]
}
