import { join } from 'node:path'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { run } from '../test/processes/programs.ts'
import { benchFolder, openLog } from './setting.ts'

/** Appends of all writers together. */
const appends = 1_600

let count = 0

/** Sixteen writers in one process, and in four; with the start of the processes, which is the same whatever they append. */
const writing = (path: string, processes: number) => async (): Promise<void> => {
  count += 1
  await Promise.all(
    Array.from({ length: processes }, (_, at) =>
      run('writers', path, `n${count}p${at}w`, String(16 / processes), String(appends / 16))
    )
  )
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
      rounds: 3
    }
  ]
}
