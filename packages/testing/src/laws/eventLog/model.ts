import type {
  AppendFailure,
  Cursor,
  EventLog,
  EventToAppend,
  ExpectedVersion,
  StoredEvent,
  StreamName
} from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import { asyncRule, type AsyncRule } from '../asyncLaw.ts'
import { type Events, eventToAppend, expectations, type Names, naming, nonEmpty } from './appends.ts'
import type { EventLogLawName } from './names.ts'
import { answered, endOf, pageAfter, readable } from './reading.ts'
import type { LogSubject } from './subject.ts'

/** The plainest log there is: a list, searched from end to end for everything. */
interface Model {
  readonly names: Names
  events: ReadonlyArray<StoredEvent>
  /** Places that the log gave out, and how many events stood before each. */
  places: ReadonlyArray<{ readonly cursor: Cursor; readonly passed: number }>
}

/** An append before it is known which case it belongs to. */
interface Drawn {
  readonly stream: string
  readonly events: ReadonlyArray<readonly [id: number, type: string, data: string]>
  readonly expectation: ExpectedVersion
}

const versionIn = (events: ReadonlyArray<StoredEvent>, stream: StreamName): number =>
  events.filter((event) => event.stream === stream).length

/** True where a stream of this version meets the expectation of an append. */
export const wished = (expectation: ExpectedVersion, version: number): boolean =>
  expectation.type === 'Any' ||
  (expectation.type === 'NoStream' && version === 0) ||
  (expectation.type === 'StreamExists' && version !== 0) ||
  (expectation.type === 'AtVersion' && version === expectation.version)

/** The expected outcome of an append: a failure, or the versions of its events. */
const expectedOf = (
  { events: known }: Model,
  stream: StreamName,
  events: Events,
  expected: ExpectedVersion
): E.Either<AppendFailure, ReadonlyArray<number>> => {
  const version = versionIn(known, stream)
  const after = known.map(({ id, stream, version, type, data }) => ({
    id,
    stream,
    version,
    says: JSON.stringify([type, data])
  }))
  for (const [index, { id, type, data }] of events.entries()) {
    const says = JSON.stringify([type, data])
    const first = after.find((event) => event.id === id)
    if (first !== undefined)
      return E.left({
        type: 'DuplicateEventId',
        eventId: id,
        sameContent: first.stream === stream && first.says === says,
        stream: first.stream,
        version: first.version
      })
    after.push({ id, stream, version: version + 1 + index, says })
  }
  return wished(expected, version)
    ? E.right(events.map((_, index) => version + 1 + index))
    : E.left({ type: 'Conflict', stream, expected, actual: version })
}

type Step = fc.AsyncCommand<Model, EventLog>
const always = (run: Step['run'], text: string): Step => ({ check: () => true, run, toString: () => text })

const append = ({ stream: name, events: drawn, expectation }: Drawn): Step =>
  always(
    async (model, log) => {
      const stream = model.names.stream(name)
      const events: Events = nonEmpty(
        drawn.map(([id, type, data]): EventToAppend => eventToAppend(model.names.eventId(id), type, JSON.parse(data)))
      )
      const expected = expectedOf(model, stream, events, expectation)
      const found = await log.append(stream, events, expectation)()
      if (E.isLeft(expected) || E.isLeft(found)) return expectSame('The append came to', expected, found)
      const { events: placed, version, position } = found.right
      const last = model.events.at(-1)?.position ?? 0
      expectSame(
        'Appended',
        events.map((event, index) => ({
          ...event,
          stream,
          version: expected.right[index],
          position: placed[index]?.position
        })),
        placed
      )
      expectSame(
        'The version, and the last position',
        [placed.at(-1)?.version, placed.at(-1)?.position],
        [version, position]
      )
      expectThat(
        'Positions do not grow',
        placed.every((event, index) => event.position > (placed[index - 1]?.position ?? last))
      )
      model.events = [...model.events, ...placed]
      await readable(log, position)
    },
    `append to ${name} ${JSON.stringify(drawn)} expecting ${JSON.stringify(expectation)}`
  )

const readStream = (name: string, fromVersion: number): Step =>
  always(async (model, log) => {
    const stream = model.names.stream(name)
    const events = model.events.filter((event) => event.stream === stream && event.version >= fromVersion)
    const found = answered('Reading the stream', await log.readStream(stream, fromVersion)())
    expectSame('The stream', { events, version: versionIn(model.events, stream) }, found)
  }, `read ${name} from ${fromVersion}`)

/** From any place that the log gave out earlier. */
const readAll = (placeDrawn: number, limit: number, type: string | null): Step =>
  always(
    async (model, log) => {
      const { cursor, passed } = model.places[placeDrawn % model.places.length] ?? { cursor: null, passed: 0 }
      const isWanted = (event: StoredEvent): boolean => type === null || event.type === type
      const rest = model.events.slice(passed)
      const { events, next, more } = await pageAfter(log, cursor, limit, type === null ? {} : { types: [type] })
      expectSame('The page', rest.filter(isWanted).slice(0, limit), events)
      const ended = rest.filter(isWanted).length <= limit
      // Whether there is more is said where something is left; that it was all not wanted need not be known.
      if (!ended || type === null) expectSame('Whether there is more', !ended, more)
      const end = more ? model.events.findIndex(({ id }) => id === events.at(-1)?.id) + 1 : model.events.length
      model.places = [...model.places, { cursor: next, passed: Math.max(end, passed) }]
    },
    `read ${limit} after place ${placeDrawn}${type === null ? '' : ` of type ${type}`}`
  )

const streams = fc.constantFrom('a', 'b', 'c')
const types = fc.constantFrom('TextSigned', 'TextCommented')
const events = fc.array(fc.tuple(fc.nat(40), types, fc.constantFrom('null', '{"a":1,"b":2}')), {
  minLength: 1,
  maxLength: 4
})

const steps = fc.commands<Model, EventLog, false>(
  [
    fc.record({ stream: streams, events, expectation: expectations(6) }).map(append),
    fc.record({ stream: streams, events, expectation: fc.constant<ExpectedVersion>({ type: 'Any' }) }).map(append),
    fc.tuple(streams, fc.integer({ min: 1, max: 8 })).map((drawn) => readStream(...drawn)),
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.option(types)).map((drawn) => readAll(...drawn))
  ],
  { maxCommands: 30, size: 'max' }
)

/** A log behaves as a plain list does, whatever the operations. */
export const modelLaw = ({ makeLog }: LogSubject): AsyncRule<EventLogLawName> =>
  asyncRule({
    name: 'it answers as a plain list would',
    means:
      'Whatever is appended and read, in whatever order, the log answers as a list of events would that is searched through.',
    cases: steps,
    story: (commands) => [...commands].map(String),
    world: async () => ({ log: await makeLog(), names: naming() }),
    check: async (commands, { log, names }) => {
      const start = await endOf(log)
      const model: Model = { names: names(), events: [], places: [{ cursor: start, passed: 0 }] }
      await fc.asyncModelRun(() => ({ model, real: log }), commands)
    }
  })
