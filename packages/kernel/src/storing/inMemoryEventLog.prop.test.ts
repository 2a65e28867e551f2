import { must } from '@communique/fixtures'
import { either as E, type readonlyNonEmptyArray as RNEA } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOn, eventId, toAppend } from '../../test/sharedText.ts'
import type { AppendFailure, Cursor, EventLog, EventToAppend, ExpectedVersion } from './eventLog.ts'
import { inMemoryEventLog } from './inMemoryEventLog.ts'
import { orderFaults } from '../events/orderFaults.ts'
import { sameJson } from '../data/sameJson.ts'
import type { StoredEvent } from '../events/storedEvent.ts'
import { type StreamName, streamName } from '../events/streamName.ts'

/** The plainest log there is: a list, searched from end to end for everything. */
interface Model {
  events: Array<StoredEvent>
  /** Places that the log gave out, and how many events stood before each. */
  places: Array<{ readonly cursor: Cursor; readonly passed: number }>
}

type Events = RNEA.ReadonlyNonEmptyArray<EventToAppend>

const versionIn = ({ events }: Model, stream: StreamName) => events.filter((event) => event.stream === stream).length

const wished = (expectation: ExpectedVersion, version: number): boolean =>
  expectation.type === 'Any' ||
  (expectation.type === 'NoStream' && version === 0) ||
  (expectation.type === 'StreamExists' && version !== 0) ||
  (expectation.type === 'AtVersion' && version === expectation.version)

const appendTo = (
  model: Model,
  stream: StreamName,
  events: Events,
  expected: ExpectedVersion
): E.Either<AppendFailure, Model> => {
  const before = model.events.length
  const version = versionIn(model, stream)
  const after: Model = { ...model, events: [...model.events] }
  for (const event of events) {
    const first = after.events.find(({ id }) => id === event.id)
    if (first !== undefined) {
      const sameContent = first.stream === stream && first.type === event.type && sameJson(first.data, event.data)
      return E.left({
        type: 'DuplicateEventId',
        eventId: event.id,
        sameContent,
        stream: first.stream,
        version: first.version
      })
    }
    const place = { stream, version: versionIn(after, stream) + 1, position: after.events.length + 1 }
    after.events.push({ ...event, ...place })
  }
  expect(after.events).toHaveLength(before + events.length)
  return wished(expected, version) ? E.right(after) : E.left({ type: 'Conflict', stream, expected, actual: version })
}

type Step = fc.AsyncCommand<Model, EventLog>
const always = (run: Step['run'], label: string): Step => ({ check: () => true, run, toString: () => label })

const append = (stream: StreamName, events: Events, expectation: ExpectedVersion): Step =>
  always(
    async (model, log) => {
      const expected = appendTo(model, stream, events, expectation)
      const found = await log.append(stream, events, expectation)()
      if (E.isLeft(expected)) expect(found).toEqual(expected)
      else {
        model.events = expected.right.events
        const appended = model.events.slice(-events.length)
        expect(found).toEqual(
          E.right({ version: versionIn(model, stream), position: model.events.length, events: appended })
        )
      }
    },
    `append ${stream} ${JSON.stringify(events.map(({ id, type, data }) => [id, type, data]))} ${JSON.stringify(expectation)}`
  )

const readStream = (stream: StreamName, fromVersion: number): Step =>
  always(async (model, log) => {
    const events = model.events.filter((event) => event.stream === stream && event.version >= fromVersion)
    expect(await log.readStream(stream, fromVersion)()).toEqual(E.right({ events, version: versionIn(model, stream) }))
  }, `read ${stream} from ${fromVersion}`)

/** From the start, or from any place that the log gave out earlier. */
const readAll = (placeDrawn: number, limit: number): Step =>
  always(async (model, log) => {
    const place = model.places[placeDrawn % (model.places.length + 1)]
    const passed = place?.passed ?? 0
    const { events, next, more } = must(await log.readAll(place?.cursor ?? null, limit)())
    expect(events).toEqual(model.events.slice(passed, passed + limit))
    expect(more).toBe(passed + limit < model.events.length)
    model.places.push({ cursor: next, passed: passed + events.length })
  }, `read ${limit} after place ${placeDrawn}`)

const streams = fc.constantFrom(...['a', 'b', 'c'].map((text) => streamName('text', text)))
const expectation: fc.Arbitrary<ExpectedVersion> = fc.oneof(
  fc.constantFrom<ExpectedVersion>({ type: 'Any' }, { type: 'NoStream' }, { type: 'StreamExists' }),
  fc.nat(6).map((version): ExpectedVersion => ({ type: 'AtVersion', version }))
)
const event = fc
  .tuple(
    fc.nat(40),
    fc.constantFrom('TextSigned', 'TextCommented'),
    fc.constantFrom<unknown>(null, { a: 1, b: 2 }, { b: 2, a: 1 })
  )
  .map(([id, type, data]) => ({ ...toAppend(`event-${id}`, type, data), id: eventId(`event-${id}`) }))
const events = fc.tuple(event, fc.array(event, { maxLength: 3 })).map(([first, rest]): Events => [first, ...rest])

describe('the log in memory', () => {
  it('answers as a plain list would', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(
          [
            fc.tuple(streams, events, expectation).map((drawn) => append(...drawn)),
            fc.tuple(streams, events).map((drawn) => append(...drawn, { type: 'Any' })),
            fc.tuple(streams, fc.integer({ min: 1, max: 8 })).map((drawn) => readStream(...drawn)),
            fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 })).map((drawn) => readAll(...drawn))
          ],
          { maxCommands: 40 }
        ),
        async (commands) => {
          const log = inMemoryEventLog()
          const model: Model = { events: [], places: [] }
          await fc.asyncModelRun(() => ({ model, real: log }), commands)
          expect(await allOn(log)).toEqual(model.events)
          expect(orderFaults(model.events)).toEqual([])
        }
      ),
      { numRuns: 300 }
    )
  })

  it('lets one of any number of writers through who expect the same version', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.integer({ min: 1, max: 12 }), async (version, writers) => {
        const log = inMemoryEventLog()
        const stream = streamName('text', 'a')
        for (let at = 0; at < version; at++) await log.append(stream, [toAppend(`before-${at}`)], { type: 'Any' })()
        const answers = await Promise.all(
          Array.from({ length: writers }, (_, at) =>
            log.append(stream, [toAppend(`event-${at}`)], { type: 'AtVersion', version })()
          )
        )
        expect(answers.filter(E.isRight)).toHaveLength(1)
        expect(answers.filter(E.isLeft).map(({ left }) => left)).toEqual(
          Array.from({ length: writers - 1 }, () => ({
            type: 'Conflict',
            stream,
            expected: { type: 'AtVersion', version },
            actual: version + 1
          }))
        )
        expect(await allOn(log)).toHaveLength(version + 1)
      })
    )
  })
})
