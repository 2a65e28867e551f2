import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { insertBare, newEvent, newStream, setting } from './setting.ts'

/** Appends events to a stream at a known version. */
type Append = (
  stream: ReturnType<typeof newStream>,
  version: number,
  events: ReadonlyArray<ReturnType<typeof newEvent>>
) => Promise<unknown>

const writing = (append: Append, appends: number, size: number) => async (): Promise<void> => {
  const stream = newStream()
  for (let version = 0; version < appends * size; version += size)
    await append(stream, version, Array.from({ length: size }, newEvent))
}

const atOnce = (write: () => Promise<void>, writers: number) => async (): Promise<void> => {
  await Promise.all(Array.from({ length: writers }, write))
}

export default async (): Promise<ReadonlyArray<Comparison>> => {
  const { pool, log, emmett } = await setting()
  const contenders: Readonly<Record<string, Append>> = {
    'bare INSERT': (stream, version, events) => insertBare(pool, stream, version, events),
    'the log': async (stream, version, [first, ...rest]) =>
      first && must(await log.append(stream, [first, ...rest], { type: 'AtVersion', version })()),
    ...(emmett && { Emmett: emmett.append })
  }
  const compare = (title: string, appends: number, size: number, writers = 1): Comparison => ({
    title,
    contenders: Object.fromEntries(
      Object.entries(contenders).map(([name, append]) => [
        name,
        { run: atOnce(writing(append, appends, size), writers), units: appends * size * writers }
      ])
    ),
    reference: 'bare INSERT',
    goals: [
      { contender: 'the log', atMost: 1.25 },
      ...(emmett ? [{ contender: 'the log', against: 'Emmett', atLeast: 3 }] : [])
    ]
  })
  return [
    compare('appending single events', 100, 1),
    compare('appending a hundred events at once', 10, 100),
    compare('appending single events, sixteen writers', 20, 1, 16)
  ]
}
