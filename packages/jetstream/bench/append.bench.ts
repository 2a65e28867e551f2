import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { newEvent, newStream, publishFirst, setting } from './setting.ts'

const appends = 100

async function* comparisonOn(size: 1 | 3, where: string): AsyncGenerator<Comparison> {
  const { connection, log, bare, close } = await setting(size)
  const inTurn = (append: () => Promise<unknown>) => ({
    run: async () => {
      for (let at = 0; at < appends; at += 1) await append()
    },
    units: appends
  })
  const event = () => publishFirst(connection, `${bare}.e.${newStream().replace('/', '.')}`, JSON.stringify(newEvent()))
  const claim = () => publishFirst(connection, `${bare}.i.${newEvent().id}`, '')
  yield {
    title: `an append of one event, ${where}`,
    contenders: {
      'a bare publish': inTurn(event),
      'a bare publish, and one for the id': inTurn(async () => {
        await claim()
        await event()
      }),
      'the log': inTurn(async () => must(await log.append(newStream(), [newEvent()], { type: 'NoStream' })()))
    },
    reference: 'a bare publish',
    goals: [
      size === 1
        ? { contender: 'the log', against: 'a bare publish, and one for the id', atMost: 1.5 }
        : { contender: 'the log', atMost: 1.5 }
    ],
    rounds: 9
  }
  await close()
}

export default async function* (): AsyncGenerator<Comparison> {
  yield* comparisonOn(1, 'one node that flushes every message')
  yield* comparisonOn(3, 'three nodes')
}
