import { must as given } from '@communique/fixtures'
import { expect, test } from 'vitest'
import { inMemoryEventLog } from '../src/kernel/inMemoryEventLog.ts'
import type { StoredEvent } from '../src/kernel/storedEvent.ts'
import { streamName } from '../src/kernel/streamName.ts'
import { comment, table, textHandler, toAppend } from '../test/sharedText.ts'
import { growth } from './growth.ts'

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
