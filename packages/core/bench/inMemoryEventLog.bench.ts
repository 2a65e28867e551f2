import { must as given } from '@communique/fixtures'
import { expect, test } from 'vitest'
import type { StoredEvent } from '../src/kernel/storedEvent.ts'
import { inMemoryEventLog } from '../src/kernel/inMemoryEventLog.ts'
import { streamName } from '../src/kernel/streamName.ts'
import { comment, table, textHandler, toAppend } from '../test/sharedText.ts'

// A getter on every call would be measured too.
const must = given

// Whatever costs more late than early would make a log of a million events unusable. So the measure is the cost of one
// event at each size, in one run, beside what is surely linear: a list of frozen objects.

const streams = Array.from({ length: 1_000 }, (_, at) => streamName('text', `text-${at}`))
const template = toAppend('template')
const eventAt = (at: number) => ({ ...template, id: `event-${at}` as typeof template.id })
const streamAt = (at: number) => streams[at % streams.length] ?? streamName('text', 'none')

const appendToLog = async (count: number): Promise<void> => {
  const log = inMemoryEventLog()
  for (let at = 0; at < count; at++) must(await log.append(streamAt(at), [eventAt(at)], { type: 'Any' })())
}

const pushOnList = async (count: number): Promise<void> => {
  const list: Array<StoredEvent> = []
  const push = async (at: number) => {
    list.push(Object.freeze({ ...eventAt(at), stream: streamAt(at), version: 1, position: at + 1 }))
  }
  for (let at = 0; at < count; at++) await push(at)
}

/** A page after the other, a thousand events each. */
const readLog = async (log: ReturnType<typeof inMemoryEventLog>): Promise<void> => {
  let page = must(await log.readAll(null, 1_000)())
  while (page.more) page = must(await log.readAll(page.next, 1_000)())
}

const commandOneStream = async (count: number): Promise<void> => {
  const handle = textHandler(inMemoryEventLog(), { seen: new Map() })
  must(await handle(table('a'), 'tabling')())
  for (let at = 0; at < count; at++) must(await handle(comment('a', 'good'), `remark-${at}`)())
}

const microseconds = async (count: number, run: (count: number) => Promise<void>): Promise<number> => {
  const start = performance.now()
  await run(count)
  return ((performance.now() - start) * 1_000) / count
}

/** The cost of one at each size, the median of three runs in turn; the first round warms up. */
const growth = async (
  sizes: ReadonlyArray<number>,
  runs: Readonly<Record<string, (count: number) => Promise<void>>>
) => {
  const rounds = 4
  const table: Record<string, Record<string, number>> = {}
  const ratios: Record<string, number> = {}
  const costs = new Map<string, Array<number>>()
  for (let round = 0; round < rounds; round++)
    for (const size of round === 0 ? sizes.slice(0, 1) : sizes)
      for (const [name, run] of Object.entries(runs)) {
        const cost = await microseconds(size, run)
        if (round > 0) costs.set(`${name} ${size}`, [...(costs.get(`${name} ${size}`) ?? []), cost])
      }
  const median = (name: string, size: number | undefined) =>
    costs.get(`${name} ${size}`)?.toSorted((a, b) => a - b)[1] ?? Number.NaN
  for (const name of Object.keys(runs)) {
    const ratio = median(name, sizes.at(-1)) / median(name, sizes[0])
    ratios[name] = ratio
    table[name] = {
      ...Object.fromEntries(sizes.map((size) => [`${size} (µs each)`, Number(median(name, size).toFixed(2))])),
      'last / first': Number(ratio.toFixed(2))
    }
  }
  console.table(table)
  return ratios
}

test('an append costs the same after a million events', async () => {
  const ratios = await growth([10_000, 100_000, 1_000_000], {
    'append to the log': appendToLog,
    'push frozen objects': pushOnList
  })
  // Quadratic would be a hundred.
  expect(ratios['append to the log']).toBeLessThan(5)
})

test('a command on a remembered stream costs the same after twenty thousand', async () => {
  const ratios = await growth([1_000, 5_000, 20_000], { 'command to one stream': commandOneStream })
  expect(ratios['command to one stream']).toBeLessThan(4)
})

test('reading a log of a hundred thousand', async ({ bench }) => {
  const log = inMemoryEventLog()
  for (let at = 0; at < 100_000; at++) must(await log.append(streamAt(at), [eventAt(at)], { type: 'Any' })())
  await bench.compare(
    bench('page by page', async () => {
      await readLog(log)
    }),
    bench('one stream of the thousand', async () => {
      must(await log.readStream(streamAt(0))())
    })
  )
})
