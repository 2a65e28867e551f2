import { fileURLToPath } from 'node:url'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { readyProcess } from '../../sqlite/test/processes/programs.ts'
import { setting } from './setting.ts'

const appends = 800
const program = fileURLToPath(new URL('processes/writer.ts', import.meta.url))

let count = 0

async function* comparisonOn(size: 1 | 3, where: string): AsyncGenerator<Comparison> {
  const { urls, name, bare, close } = await setting(size)
  const writing =
    (processes: number, how: ReadonlyArray<string> = []) =>
    async (): Promise<number> => {
      count += 1
      const each = String(appends / processes)
      const ready = await Promise.all(
        Array.from({ length: processes }, (_, at) =>
          readyProcess(program, urls.join(), name, `n${count}p${at}`, each, ...how)
        )
      )
      const begun = performance.now()
      await Promise.all(ready.map(({ begin }) => begin()))
      return performance.now() - begun
    }
  yield {
    title: `appends one after another, to streams of their own, ${where}`,
    contenders: {
      'in one process': { run: writing(1), units: appends },
      'in four processes': { run: writing(4), units: appends },
      'bare, in one process': { run: writing(1, [bare]), units: appends },
      'bare, in four processes': { run: writing(4, [bare]), units: appends }
    },
    reference: 'in one process',
    goals: [
      {
        contender: 'in four processes',
        atLeast: 2,
        limit: { contender: 'bare, in four processes', against: 'bare, in one process' }
      }
    ],
    isReported: true,
    rounds: 5
  }
  await close()
}

export default async function* (): AsyncGenerator<Comparison> {
  yield* comparisonOn(1, 'one node that flushes every message')
  yield* comparisonOn(3, 'three nodes')
}
