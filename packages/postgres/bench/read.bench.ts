import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { newEvent, newStream, readByCursor, setting } from './setting.ts'

const all = 100_000
const inStream = 1_000
const page = 1_000

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const { pool, log, emmett } = await setting()
  const stream = newStream()
  for (let version = 0; version < all; version += inStream) {
    const [first = newEvent(), ...rest] = Array.from({ length: inStream }, newEvent)
    const to = version === 0 ? stream : newStream()
    must(await log.append(to, [first, ...rest], { type: 'NoStream' })())
    if (version === 0) await emmett?.append(stream, 0, [first, ...rest])
  }
  await pool.query('vacuum analyze communique.events')

  const readLog = async (limit: number): Promise<void> => {
    let { next, more } = must(await log.readAll(null, limit)())
    while (more) ({ next, more } = must(await log.readAll(next, limit)()))
  }
  return [
    {
      title: 'reading a hundred thousand events, a thousand at a time',
      contenders: {
        'bare cursor': { run: () => readByCursor(pool, 'communique.events', page), units: all },
        'the log': { run: () => readLog(page), units: all }
      },
      reference: 'bare cursor',
      // A projection that catches up may take 1.67 times what a bare cursor takes; reading is to leave it some of that.
      goals: [{ contender: 'the log', atMost: 1.25 }]
    },
    {
      title: 'reading a stream of a thousand events',
      contenders: {
        'bare SELECT': {
          run: () =>
            pool.query({
              name: 'bare.stream',
              text: 'select * from communique.events where stream = $1 order by version',
              values: [stream],
              rowMode: 'array'
            }),
          units: inStream
        },
        'the log': {
          run: async () => {
            must(await log.readStream(stream)())
          },
          units: inStream
        },
        ...(emmett && { Emmett: { run: () => emmett.readStream(stream), units: inStream } })
      },
      reference: 'bare SELECT',
      goals: [{ contender: 'the log', atMost: 1.25 }]
    }
  ]
}
