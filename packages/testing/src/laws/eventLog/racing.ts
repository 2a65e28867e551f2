import type { Appended, AppendFailure, EventLog, StreamName } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import { type Events, eventToAppend, expectations, nonEmpty, oddJson, oddTypes } from './appends.ts'
import { wished } from './model.ts'
import type { EventLogLawName } from './names.ts'
import { allAfter, answered, endOf, readable } from './reading.ts'
import { logLaw, type LogSubject } from './subject.ts'

const versionsOf = async (log: EventLog, stream: StreamName) => {
  const { events, version } = answered('Reading the stream', await log.readStream(stream)())
  expectSame('The version of the stream', events.length, version)
  return events.map((event) => event.version)
}
const dense = (length: number) => Array.from({ length }, (_, index) => index + 1)

const racers = fc.integer({ min: 2, max: 16 })

/**
 * An append to a stream that nobody else writes to. Most succeed, or come too early: beside those that no database could
 * take, nothing might come of the others.
 */
const loneAppend = fc
  .record({
    known: fc.nat(3),
    ahead: fc.constantFrom(0, 0, 0, 1, 2),
    wish: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: expectations(5) }),
    type: oddTypes,
    data: oddJson,
    size: fc.integer({ min: 1, max: 3 }),
    repeats: fc.nat(5).map((drawn) => drawn === 5)
  })
  .map(({ ahead, wish, repeats, ...append }) => ({
    ...append,
    expected: wish ?? ({ type: 'AtVersion', version: append.known + ahead } as const),
    repeats: repeats && append.known > 0
  }))

/** Laws of several who append at once, and of those who append again. */
export const racingLaws = (subject: LogSubject): ReadonlyArray<AsyncRule<EventLogLawName>> => [
  logLaw(subject, {
    name: 'of writers who expect the same version one succeeds',
    means: 'However many append at once to a stream that they expect at the same version, or not to be: one succeeds.',
    cases: fc.record({
      racers,
      size: fc.integer({ min: 1, max: 2 }),
      known: fc.nat(3),
      naming: fc.constantFrom('NoStream' as const, 'AtVersion' as const)
    }),
    story: ({ racers, size, known }) => [`${racers} writers of ${size} race for a stream of ${known} events.`],
    check: async ({ racers, size, known, naming }, log, { stream, eventId }) => {
      const a = stream('a')
      for (let at = 1; at <= known; at += 1)
        answered('An append', await log.append(a, [eventToAppend(eventId(`known-${at}`))], { type: 'Any' })())
      const expected =
        known === 0 && naming === 'NoStream'
          ? ({ type: 'NoStream' } as const)
          : ({ type: 'AtVersion', version: known } as const)
      const answers = await Promise.all(
        Array.from({ length: racers }, (_, at) => {
          const events = dense(size).map((each) => eventToAppend(eventId(`${at}-${each}`)))
          return log.append(a, nonEmpty(events), expected)()
        })
      )
      const conflict: AppendFailure = { type: 'Conflict', stream: a, expected, actual: known + size }
      expectSame(
        'The answers',
        [E.right(known + size), ...Array.from({ length: racers - 1 }, () => E.left(conflict))],
        answers.map(E.map(({ version }: Appended) => version)).toSorted((one) => (E.isRight(one) ? -1 : 1))
      )
      expectSame('The versions on record', dense(known + size), await versionsOf(log, a))
    }
  }),
  logLaw(subject, {
    name: 'an append that expects nothing meets no conflict',
    means:
      'However many append at once to one stream without expecting anything, all succeed, each in its place; and so do those, sooner or later, who look where they stand.',
    cases: fc.record({
      sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 16 }),
      careful: fc.nat(8)
    }),
    story: ({ sizes, careful }) => [
      `Appends of ${sizes.join(', ')} events at once, beside ${careful} writers who look where they stand.`
    ],
    check: async ({ sizes, careful }, log, { stream, eventId }) => {
      const a = stream('a')
      const lookAndAppend = async (event: Events[number]): Promise<Appended> => {
        for (;;) {
          const { version } = answered('Reading the stream', await log.readStream(a)())
          const answer = await log.append(a, [event], { type: 'AtVersion', version })()
          if (E.isRight(answer) || answer.left.type !== 'Conflict') return answered('An append', answer)
        }
      }
      const looking = dense(careful).map((each) => lookAndAppend(eventToAppend(eventId(`careful-${each}`))))
      const answers = await Promise.all(
        sizes.map((size, at) => {
          const events = dense(size).map((each) => eventToAppend(eventId(`${at}-${each}`)))
          return log.append(a, nonEmpty(events), { type: 'Any' })()
        })
      )
      const placed = [
        ...answers.map((answer) => answered('An append', answer)),
        ...(await Promise.all(looking))
      ].flatMap(({ events }) => events)
      const places = new Map(placed.map(({ id, version }) => [id, version]))
      const { events } = answered('Reading the stream', await log.readStream(a)())
      expectSame('The versions on record', dense(placed.length), await versionsOf(log, a))
      expectSame(
        'The place of each event',
        events.map(({ id, version }) => [id, version]),
        events.map(({ id }) => [id, places.get(id)])
      )
    }
  }),
  logLaw(subject, {
    name: 'a repeated append is answered by the event on record',
    means: 'An event is recorded once. Appending it again returns its place, and says if the content is the same.',
    cases: fc.record({
      again: fc.integer({ min: 1, max: 4 }),
      size: fc.integer({ min: 1, max: 4 }),
      expectation: fc.constantFrom({ type: 'Any' } as const, { type: 'NoStream' } as const)
    }),
    story: ({ again, size }) => [`An append of ${size} events is repeated ${again} times.`],
    check: async ({ again, size, expectation }, log, { stream, eventId }) => {
      const events: Events = nonEmpty(dense(size).map((each) => eventToAppend(eventId(each))))
      answered('The append', await log.append(stream('a'), events, expectation)())
      const duplicate: AppendFailure = {
        type: 'DuplicateEventId',
        eventId: eventId(1),
        sameContent: true,
        stream: stream('a'),
        version: 1
      }
      const repeated = await Promise.all(
        Array.from({ length: again }, () => log.append(stream('a'), events, expectation)())
      )
      expectSame(
        'Appended again',
        Array.from({ length: again }, () => E.left(duplicate)),
        repeated
      )
      const others = [
        await log.append(stream('b'), events, { type: 'Any' })(),
        await log.append(stream('a'), [eventToAppend(eventId(1), 'TextCommented', { text: 'b' })], expectation)()
      ]
      const another = E.left({ ...duplicate, sameContent: false })
      expectSame('Said otherwise, or elsewhere', [another, another], others)
      expectSame('The versions on record', dense(size), await versionsOf(log, stream('a')))
      expectSame('The other stream', [], await versionsOf(log, stream('b')))
    }
  }),
  logLaw(subject, {
    name: 'of writers of the same event one succeeds',
    means: 'However often an event is appended at once, to one stream or to several, it is on record once.',
    cases: fc.record({ racers, streams: fc.integer({ min: 1, max: 4 }) }),
    story: ({ racers, streams }) => [`One event is appended ${racers} times at once, to ${streams} streams.`],
    check: async ({ racers, streams }, log, { stream, eventId }) => {
      const start = await endOf(log)
      const answers = await Promise.all(
        Array.from({ length: racers }, (_, at) =>
          log.append(stream(`s${at % streams}`), [eventToAppend(eventId('one'))], { type: 'Any' })()
        )
      )
      const succeeded = answers.filter(E.isRight).map(({ right }) => right)
      expectSame('How many succeeded', 1, succeeded.length)
      expectThat(
        'One of the others failed for another reason than a duplicate event id',
        answers.every((answer) => E.isRight(answer) || answer.left.type === 'DuplicateEventId')
      )
      await readable(log, succeeded[0]?.position ?? 0)
      const { events } = await allAfter(log, start)
      expectSame(
        'On record',
        [eventId('one')],
        events.map(({ id }) => id)
      )
    }
  }),
  logLaw(subject, {
    name: 'of appends that come at once each has its own outcome',
    means:
      'Of appends that come at once, to a stream each, every one succeeds or fails as it would alone, and is on record or is not.',
    cases: fc.array(loneAppend, { minLength: 2, maxLength: 24 }),
    story: (appends) =>
      appends.map(
        ({ known, expected, size, repeats }) =>
          `To a stream of ${known} events, ${size} at ${JSON.stringify(expected)}${repeats ? ', one of them a repetition' : ''}.`
      ),
    check: async (appends, log, { stream, eventId }) => {
      const drawn = appends.map((append, at) => ({
        ...append,
        stream: stream(`s${at}`),
        before: dense(append.known).map((each) => eventToAppend(eventId(`${at}-known-${each}`))),
        events: dense(append.size).map((each) =>
          append.repeats && each === append.size
            ? eventToAppend(eventId(`${at}-known-1`))
            : eventToAppend(eventId(`${at}-${each}`), append.type, JSON.parse(JSON.stringify(append.data)))
        )
      }))
      for (const { stream, before } of drawn)
        if (before.length > 0) answered('An append', await log.append(stream, nonEmpty(before), { type: 'Any' })())
      const answers = await Promise.all(
        drawn.map(({ stream, events, expected }) => log.append(stream, nonEmpty(events), expected)())
      )
      for (const [at, { stream, before, events, expected, known, repeats }] of drawn.entries()) {
        const answer = E.map(({ version }: Appended) => version)(answers[at] ?? E.right({ version: 0 } as Appended))
        const succeeds = !repeats && wished(expected, known)
        if (repeats)
          expectSame('The answer', E.left('DuplicateEventId'), E.mapLeft(({ type }: AppendFailure) => type)(answer))
        else
          expectSame(
            'The answer',
            succeeds ? E.right(known + events.length) : E.left({ type: 'Conflict', stream, expected, actual: known }),
            answer
          )
        const onRecord = answered('Reading the stream', await log.readStream(stream)()).events
        expectSame(
          'On record',
          [...before, ...(succeeds ? events : [])].map(({ id, type, data }, index) => ({
            id,
            type,
            data,
            version: index + 1
          })),
          onRecord.map(({ id, type, data, version }) => ({ id, type, data, version }))
        )
      }
    }
  })
]
