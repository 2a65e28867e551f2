import { must } from '@communique/fixtures'
import type { Comparison } from '../../../scripts/bench/comparison.ts'
import { inMemoryEventLog } from '../src/storing/inMemoryEventLog.ts'
import type { StoredEvent } from '../src/events/storedEvent.ts'
import { streamName } from '../src/events/streamName.ts'
import { comment, table, textHandler, toAppend } from '../test/sharedText.ts'
import { growth } from './growth.ts'

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
  const handle = textHandler(inMemoryEventLog(), { cache: new Map() })
  must(await handle(table('a'), 'tabling')())
  for (let at = 0; at < count; at++) must(await handle(comment('a', 'good'), `remark-${at}`)())
}

const commandsOn = async (
  send: (commands: ReadonlyArray<() => Promise<unknown>>) => Promise<unknown>
): Promise<void> => {
  for (let again = 0; again < 20; again += 1) {
    const handle = textHandler(inMemoryEventLog(), { cache: new Map() })
    must(await handle(table('a'), 'tabling')())
    await send(Array.from({ length: 200 }, (_, at) => handle(comment('a', 'good'), `remark-${at}`)))
  }
}

/** Commands to one stream take turns, which must not cost more than to send one after the answer to the other. */
const sentTogether: Comparison = {
  title: 'a command to one stream, two hundred of them',
  contenders: {
    'one by one': {
      run: () =>
        commandsOn(async (commands) => {
          for (const command of commands) await command()
        }),
      units: 4_000
    },
    together: { run: () => commandsOn((commands) => Promise.all(commands.map((command) => command()))), units: 4_000 }
  },
  reference: 'one by one',
  goals: [{ contender: 'together', atMost: 1.1 }],
  rounds: 15
}

const perEvent = [10_000, 100_000, 1_000_000] as const

/** Pages, and one stream of the thousand, of a log of a hundred thousand. */
const reading = async (): Promise<Comparison> => {
  const log = inMemoryEventLog()
  for (let at = 0; at < 100_000; at++) must(await log.append(streamAt(at), [eventAt(at)], { type: 'Any' })())
  return {
    title: 'reading an event of a log of a hundred thousand',
    contenders: {
      'page by page': { run: () => readLog(log), units: 100_000 },
      'in one stream of the thousand': {
        run: async () => {
          must(await log.readStream(streamAt(0))())
        },
        units: 100
      }
    },
    reference: 'page by page'
  }
}

/** Quadratic would be a hundred. The list of frozen objects is surely linear: what it costs more is the machine's. */
export default async (): Promise<ReadonlyArray<Comparison>> => [
  growth('appending an event, by how many there are', perEvent, appendToLog, { atMost: 3 }),
  growth('pushing a frozen object on a list, by how many there are', perEvent, pushOnList, {}),
  growth('a command on a remembered stream, by how many went before', [1_000, 5_000, 20_000], commandOneStream, {
    atMost: 2
  }),
  sentTogether,
  await reading()
]
