import { type Appended, type EventLog, inMemoryEventLog, type Page } from '@communique/core'
import { either as E, taskEither as TE } from 'fp-ts'
import { expect, it } from 'vitest'
import type { EventLogLawName } from '../src/laws/eventLog/names.ts'
import { eventLogLaws } from '../src/laws/eventLogLaws.ts'

const pageOf = (log: EventLog, change: (page: Page) => Page): EventLog => ({
  ...log,
  readAll: (...given) => TE.map(change)(log.readAll(...given))
})

/** Logs with one fault each, and a law that does not let it pass. */
const faulty: ReadonlyArray<readonly [fault: string, law: EventLogLawName, make: () => EventLog]> = [
  [
    'takes every expectation for none',
    'of writers who expect the same version one succeeds',
    () => {
      const log = inMemoryEventLog()
      return { ...log, append: (stream, events) => log.append(stream, events, { type: 'Any' }) }
    }
  ],
  [
    'takes a stream that is there for one that is not',
    'it answers as a plain list would',
    () => {
      const log = inMemoryEventLog()
      return {
        ...log,
        append: (stream, events, expected) =>
          log.append(stream, events, expected.type === 'NoStream' ? { type: 'Any' } : expected)
      }
    }
  ],
  [
    'reads and writes on without waiting for anybody',
    'whoever expects nothing meets no conflict',
    () => {
      const log = inMemoryEventLog()
      return {
        ...log,
        append: (stream, events) => async () => {
          const read = await log.readStream(stream)()
          const version = E.isRight(read) ? read.right.version : 0
          return log.append(stream, events, { type: 'AtVersion', version })()
        }
      }
    }
  ],
  [
    'passes over a repeated event',
    'whoever appends again is told that it is on record',
    () => {
      const log = inMemoryEventLog()
      return {
        ...log,
        append: (stream, events, expected) =>
          TE.orElse((failure: { readonly type: string }) =>
            failure.type === 'DuplicateEventId'
              ? TE.right({ version: 1, position: 1, events: [] } as unknown as Appended)
              : TE.left(failure as never)
          )(log.append(stream, events, expected))
      }
    }
  ],
  [
    'fails whoever comes at once with one that fails',
    'of appends that come at once each has its own outcome',
    () => {
      const log = inMemoryEventLog()
      let together: Array<ReturnType<ReturnType<EventLog['append']>>> = []
      return {
        ...log,
        append: (stream, events, expected) => async () => {
          const answer = log.append(stream, events, expected)()
          together.push(answer)
          const answers = await Promise.all(together)
          together = []
          return answers.find(E.isLeft) ?? answer
        }
      }
    }
  ],
  [
    'loses the last event of a page',
    'pages of any size make up the same record',
    () => pageOf(inMemoryEventLog(), (page) => (page.more ? { ...page, events: page.events.slice(0, -1) } : page))
  ],
  [
    'forgets what it was asked to leave out',
    'a filter leaves out what is not wanted, and nothing else',
    () => {
      const log = inMemoryEventLog()
      return { ...log, readAll: (after, limit) => log.readAll(after, limit) }
    }
  ],
  [
    'compares places as texts',
    'places compare as the events stand',
    () => ({
      ...inMemoryEventLog(),
      compareCursors: (one, other) => E.right(one === other ? 0 : one < other ? -1 : 1)
    })
  ],
  [
    'reads on from anywhere',
    'places of another log are refused',
    () => {
      const log = inMemoryEventLog()
      return {
        ...log,
        readAll: (after, limit, filter) =>
          TE.orElse(() => log.readAll(null, limit, filter))(log.readAll(after, limit, filter))
      }
    }
  ],
  [
    'hides an event from whoever reads it first',
    'a follower beside many writers sees what a replay sees',
    () => {
      const log = inMemoryEventLog()
      const hidden = new Set<string>()
      return pageOf(log, (page) => {
        const events = page.events.filter(({ id }) => hidden.has(id) || !id.endsWith('-7-0') || !hidden.add(id))
        return { ...page, events }
      })
    }
  ],
  [
    'keeps JSON as a database would, with its fields in order of their names',
    'what is read is what was appended',
    () => {
      const log = inMemoryEventLog()
      const sorted = (data: unknown): unknown =>
        typeof data === 'object' && data !== null && !Array.isArray(data)
          ? Object.fromEntries(Object.entries(data).toSorted(([one], [other]) => (one < other ? -1 : 1)))
          : data
      return pageOf(log, (page) => ({
        ...page,
        events: page.events.map((event) => ({ ...event, data: sorted(event.data) }))
      }))
    }
  ],
  [
    'takes however much comes',
    'what is too large is refused as a whole',
    () => ({
      ...inMemoryEventLog(),
      capabilities: { durable: false, wakesUp: true, limits: { eventBytes: 100, eventsAtOnce: 10 } }
    })
  ]
]

it.each(faulty)('a log that %s breaks the law that %s', { timeout: 60_000 }, async (_fault, law, make) => {
  const [only] = eventLogLaws(make, { name: 'the faulty log' }).filter(([name]) => name === law)
  await expect(only?.[1]()).rejects.toThrow(`the faulty log breaks a law: ${law}.`)
})

it('a law that is not to hold is excepted with a reason', () => {
  const names = eventLogLaws(inMemoryEventLog, { except: { 'who listens is woken up': 'nobody does' } }).map(
    ([name]) => name
  )
  expect(names).not.toContain('who listens is woken up')
  expect(names).toContain('nobody has a hold on what is on record')
})
