import {
  type Appended,
  type AppendFailure,
  type EventId,
  type EventLog,
  type ForeignCursor,
  type LogUnavailable,
  type EventToAppend,
  inMemoryEventLog,
  type Page,
  type StoredEvent
} from '@communique/kernel'
import { either as E, readonlyNonEmptyArray as RNEA, taskEither as TE } from 'fp-ts'
import { type EventLogLawOptions, eventLogLaws } from '../../src/laws/eventLogLaws.ts'
import type { EventLogLawName } from '../../src/laws/eventLog/names.ts'
import { type Mutant, sabotagedBy } from './mutant.ts'

type BeginAppend = NonNullable<EventLogLawOptions['beginAppend']>
type Ports = Pick<EventLogLawOptions, 'beginAppend' | 'loseAnswer'>

/** Made anew for every seed, with a memory of its own. */
const mutant = (
  sabotage: string,
  law: EventLogLawName,
  sabotaged: (log: EventLog) => Partial<EventLog>,
  ports: Ports = {}
): Mutant => ({
  sabotage,
  law,
  laws: (trial) => eventLogLaws(sabotagedBy(inMemoryEventLog, sabotaged), { name: 'the log', ...trial, ...ports })
})

/** A log with changed pages. */
const paging =
  (change: (page: Page) => Page) =>
  (log: EventLog): Partial<EventLog> => ({ readAll: (...given) => TE.map(change)(log.readAll(...given)) })

/** A log whose events are changed wherever they are read. */
const reading =
  (change: (event: StoredEvent) => StoredEvent) =>
  (log: EventLog): Partial<EventLog> => {
    const all = <Read extends { readonly events: ReadonlyArray<StoredEvent> }>(read: Read): Read => ({
      ...read,
      events: read.events.map(change)
    })
    return {
      readStream: (...given) =>
        TE.map(all<{ events: ReadonlyArray<StoredEvent>; version: number }>)(log.readStream(...given)),
      readAll: (...given) => TE.map(all<Page>)(log.readAll(...given))
    }
  }

// Expectations, and who comes at once

/** A writer that gets no answer, and takes that for a failure. */
const withOtherIds = (): Mutant => {
  let isLost = false
  const sabotaged = (log: EventLog): Partial<EventLog> => ({
    append: (stream, events, expected) => async () => {
      const answer = await log.append(stream, events, expected)()
      if (!isLost) return answer
      const others = RNEA.map((event: EventToAppend) => ({ ...event, id: `${event.id}-again` as EventId }))(events)
      return log.append(stream, others, { type: 'Any' })()
    }
  })
  return mutant(
    'appends once more, under other identities, where an answer is lost',
    'an append whose answer was lost is on record once',
    sabotaged,
    {
      loseAnswer: () => {
        isLost = true
        return () => {
          isLost = false
        }
      }
    }
  )
}

const expecting: ReadonlyArray<Mutant> = [
  withOtherIds(),
  mutant('takes every expectation for none', 'of writers who expect the same version one succeeds', (log) => ({
    append: (stream, events) => log.append(stream, events, { type: 'Any' })
  })),
  mutant('takes a stream that is there for one that is not', 'it answers as a plain list would', (log) => ({
    append: (stream, events, expected) =>
      log.append(stream, events, expected.type === 'NoStream' ? { type: 'Any' } : expected)
  })),
  mutant(
    'reads and writes on without waiting for anybody',
    'an append that expects nothing meets no conflict',
    (log) => ({
      append: (stream, events) => async () => {
        const read = await log.readStream(stream)()
        const version = E.isRight(read) ? read.right.version : 0
        return log.append(stream, events, { type: 'AtVersion', version })()
      }
    })
  ),
  mutant('passes over a repeated event', 'a repeated append is answered by the event on record', (log) => ({
    append: (stream, events, expected) =>
      TE.orElse((failure: AppendFailure) =>
        failure.type === 'DuplicateEventId'
          ? TE.right({ version: 1, position: 1, events: [] } as unknown as Appended)
          : TE.left(failure)
      )(log.append(stream, events, expected))
  })),
  mutant(
    'answers a simultaneous append of the same event with the success of the first',
    'of writers of the same event one succeeds',
    (log) => {
      const underWay = new Map<EventId, Promise<E.Either<AppendFailure, Appended>>>()
      return {
        append: (stream, events, expected) => async () => {
          const { id } = events[0]
          const answer = underWay.get(id) ?? log.append(stream, events, expected)()
          underWay.set(id, answer)
          return answer.finally(() => underWay.delete(id))
        }
      }
    }
  ),
  mutant(
    'fails an append that arrives together with a failing one',
    'of appends that come at once each has its own outcome',
    (log) => {
      let together: Array<Promise<E.Either<AppendFailure, Appended>>> = []
      return {
        append: (stream, events, expected) => async () => {
          const answer = log.append(stream, events, expected)()
          together.push(answer)
          const answers = await Promise.all(together)
          together = []
          return answers.find(E.isLeft) ?? answer
        }
      }
    }
  )
]

// Several streams

const severalStreams: ReadonlyArray<Mutant> = [
  mutant(
    'appends to several streams one after another',
    'an append to several streams takes effect as a whole or not at all',
    (log) => ({
      appendToStreams: (events) => async () => {
        const appended: Array<StoredEvent> = []
        for (const { stream, version, ...event } of events) {
          const answer = await log.append(stream, [event], { type: 'AtVersion', version: version - 1 })()
          if (E.isLeft(answer)) return answer
          appended.push(...answer.right.events)
        }
        return E.right(appended as unknown as readonly [StoredEvent, ...Array<StoredEvent>])
      }
    })
  )
]

// Reading

const shown: ReadonlyArray<Mutant> = [
  mutant(
    'keeps JSON as a database would, with its fields in order of their names',
    'events are read as they were appended',
    reading((event) => {
      const { data } = event
      return typeof data === 'object' && data !== null && !Array.isArray(data)
        ? {
            ...event,
            data: Object.fromEntries(Object.entries(data).toSorted(([one], [other]) => (one < other ? -1 : 1)))
          }
        : event
    })
  ),
  mutant(
    'reads no more of a stream than a page of it',
    'large events and appends are read as they were appended',
    (log) => ({
      readStream: (...given) =>
        TE.map(({ events, version }: { readonly events: ReadonlyArray<StoredEvent>; readonly version: number }) => ({
          events: events.slice(0, 500),
          version
        }))(log.readStream(...given))
    })
  ),
  mutant(
    'stores null for an infinite number, as JSON does',
    'an event that is not strict JSON is refused by every log',
    (log) => ({
      append: (stream, events, expected) =>
        TE.orElse((failure: AppendFailure) =>
          failure.type === 'UnstorableEvent' && failure.violation.rule === 'NotFinite'
            ? log.append(stream, RNEA.map((event: EventToAppend) => ({ ...event, data: null }))(events), expected)
            : TE.left(failure)
        )(log.append(stream, events, expected))
    })
  ),
  mutant(
    'stores an event under the identity of a part as another event',
    'an event under the identity of a part is refused by every log',
    (log) => ({
      append: (stream, events, expected) =>
        log.append(
          stream,
          RNEA.map((event: EventToAppend) => ({ ...event, id: event.id.replaceAll('.', '-') as EventId }))(events),
          expected
        )
    })
  ),
  mutant('returns its own stored objects', 'callers cannot change stored events', (log) => {
    const kept = new Map<EventId, unknown>()
    return {
      ...reading((event) => ({ ...event, data: kept.get(event.id) }))(log),
      append: (stream, events, expected) => {
        for (const { id, data } of events) kept.set(id, kept.get(id) ?? structuredClone(data))
        return log.append(stream, events, expected)
      }
    }
  }),
  mutant('takes however much comes', 'an append that is too large is refused as a whole', () => ({
    capabilities: { durable: false, wakesUp: true, inProcess: true, limits: { eventBytes: 100, eventsAtOnce: 10 } }
  })),
  mutant(
    'loses the last event of a page',
    'pages of any size make up the same record',
    paging((page) => (page.more ? { ...page, events: page.events.slice(0, -1) } : page))
  ),
  mutant('forgets what it was asked to leave out', 'a filter leaves out the other events, and nothing else', (log) => ({
    readAll: (after, limit) => log.readAll(after, limit)
  })),
  mutant('compares places as texts', 'places compare as the events stand', () => ({
    compareCursors: (one, other) => E.right(one === other ? 0 : one < other ? -1 : 1)
  })),
  mutant('waits at a place beyond its end', 'a place beyond the end is refused', (log) => ({
    readAll: (after, limit, filter) =>
      TE.orElse((failure: LogUnavailable | ForeignCursor) =>
        after === null
          ? TE.left(failure)
          : TE.right<LogUnavailable | ForeignCursor, Page>({ events: [], next: after, more: false })
      )(log.readAll(after, limit, filter))
  })),
  mutant('reads on from anywhere', 'places of another log are refused', (log) => ({
    readAll: (after, limit, filter) =>
      TE.orElse(() => log.readAll(null, limit, filter))(log.readAll(after, limit, filter))
  }))
]

// Following

/** Uncommitted events have their positions already: a reader that is beyond them never sees them. */
const bySequence = (): Mutant => {
  const underWay = new Set<EventId>()
  const begin: BeginAppend = async (log, stream, event) => {
    underWay.add(event.id)
    await log.append(stream, [event], { type: 'Any' })()
    return {
      end: async () => {
        underWay.delete(event.id)
      }
    }
  }
  const sabotaged = (log: EventLog): Partial<EventLog> => ({
    readAll: (after, limit, filter) =>
      TE.map((page: Page): Page => {
        const events = page.events.filter(({ id }) => !underWay.has(id))
        const last = events.at(-1)
        return { ...page, events, next: last === undefined ? (after ?? page.next) : log.cursorAfter(last.position) }
      })(log.readAll(after, limit, filter))
  })
  return mutant('numbers events when their append begins', 'appends that end out of order are all seen', sabotaged, {
    beginAppend: begin
  })
}

const followed: ReadonlyArray<Mutant> = [
  mutant('hides an event on its first reading', 'a follower beside many writers sees what a replay sees', (log) => {
    const hidden = new Set<string>()
    return paging((page) => ({
      ...page,
      events: page.events.filter(({ id }) => hidden.has(id) || !id.endsWith('-7-0') || !hidden.add(id))
    }))(log)
  }),
  bySequence(),
  mutant('fails an append for its listener', 'a listener that throws harms nobody', (log) => {
    const ofAppends = new Set<() => void>()
    return {
      onAppend: (listener) => {
        ofAppends.add(listener)
        return () => ofAppends.delete(listener)
      },
      append: (...given) =>
        TE.flatMapEither((appended: Appended) =>
          E.tryCatch(
            () => {
              for (const listener of ofAppends) listener()
              return appended
            },
            (error): AppendFailure => ({ type: 'LogUnavailable', reason: String(error) })
          )
        )(log.append(...given))
    }
  }),
  mutant('still calls a listener that has stopped', 'a listener is woken up', (log) => ({
    onAppend: (listener) => {
      log.onAppend(listener)
      return () => null
    }
  }))
]

/** Sabotaged logs. */
export const logMutants: ReadonlyArray<Mutant> = [...expecting, ...severalStreams, ...shown, ...followed]

/** A log that is not sabotaged, under all laws. */
export const soundLog = (seed: number) =>
  eventLogLaws(inMemoryEventLog, {
    seed,
    // In memory every answer arrives.
    loseAnswer: () => () => {},
    // In memory nothing is under way: an append has ended when it began.
    beginAppend: async (log, stream, event) => {
      await log.append(stream, [event], { type: 'Any' })()
      return { end: async () => undefined }
    }
  })
