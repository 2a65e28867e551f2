import type { AppendFailure, EventLog, EventToAppend, StoredEvent } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import { eventToAppend, nonEmpty, oddJson, oddTypes, unstorable } from './appends.ts'
import type { EventLogLawName } from './names.ts'
import { allAfter, answered, endOf, readable } from './reading.ts'
import { logLaw, type LogSubject } from './subject.ts'

/** As a text, where order of fields and signs of zero are seen, too. */
const asJson = ({
  id,
  type,
  schemaVersion,
  data,
  recordedAt,
  recordedBy,
  correlationId,
  causationId,
  citations
}: EventToAppend) =>
  JSON.stringify([id, type, schemaVersion, data, recordedAt, recordedBy, correlationId, causationId, citations])

const readBothWays = async (
  log: EventLog,
  stream: StoredEvent['stream'],
  start: Parameters<EventLog['readAll']>[0]
) => [
  answered('Reading the stream', await log.readStream(stream)()).events,
  (await allAfter(log, start)).events.filter((event) => event.stream === stream)
]

/** The end of the identity of a part; parts of parts have several. */
const partSuffix = (parts: ReadonlyArray<number>): string => parts.map((part) => `.part${part}`).join('')

/** Laws of what events hold. */
export const contentLaws = (subject: LogSubject): ReadonlyArray<AsyncRule<EventLogLawName>> => [
  logLaw(subject, {
    name: 'events are read as they were appended',
    means: 'Whatever JSON an event holds, and whatever its type is called, it is read as it was appended.',
    cases: fc.array(fc.tuple(oddTypes, oddJson), { minLength: 1, maxLength: 5 }),
    story: (events) => events.map(([type, data]) => JSON.stringify({ type, data })),
    check: async (drawn, log, { stream, eventId }) => {
      const start = await endOf(log)
      const events = nonEmpty(drawn.map(([type, data], index) => eventToAppend(eventId(index), type, data)))
      const appended = answered('The append', await log.append(stream('a'), events, { type: 'NoStream' })())
      await readable(log, appended.position)
      for (const read of [appended.events, ...(await readBothWays(log, stream('a'), start))])
        expectSame('What was read', events.map(asJson), read.map(asJson))
    }
  }),
  logLaw(subject, {
    name: 'large events and appends are read as they were appended',
    means: 'An event of half a megabyte, and an append of a thousand events, are read as they were appended.',
    cases: ['One large event', 'Many events'] as const,
    story: (which) => [which],
    check: async (which, log, { stream, eventId }) => {
      const start = await endOf(log)
      const events =
        which === 'Many events'
          ? nonEmpty(Array.from({ length: 1_000 }, (_, index) => eventToAppend(eventId(index))))
          : nonEmpty([eventToAppend(eventId('large'), 'TextTabled', { text: 'é"\\'.repeat(130_000) })])
      const appended = answered('The append', await log.append(stream('a'), events, { type: 'NoStream' })())
      await readable(log, appended.position)
      for (const read of [appended.events, ...(await readBothWays(log, stream('a'), start))])
        expectThat('What was read is something else', events.map(asJson).join() === read.map(asJson).join())
    }
  }),
  logLaw(subject, {
    name: 'an event that is not strict JSON is refused by every log',
    means:
      'An append with a part that is not strict JSON is refused as a whole, before anything is stored; the failure names path and rule.',
    cases: unstorable,
    story: ({ rule, path }) => [`${rule} at ${['data', ...path].join('.')}.`],
    check: async ({ rule, path, data }, log, { stream, eventId }) => {
      const events = nonEmpty([eventToAppend(eventId('one')), { ...eventToAppend(eventId('two')), data }])
      const refused = await log.append(stream('a'), events, { type: 'Any' })()
      const outcome = E.mapLeft((failure: AppendFailure) =>
        failure.type === 'UnstorableEvent'
          ? [failure.eventId, failure.violation.rule, failure.violation.path.slice(0, path.length + 1)]
          : failure
      )(refused)
      expectSame('The append came to', E.left([eventId('two'), rule, ['data', ...path]]), outcome)
      expectSame('The stream', { events: [], version: 0 }, answered('Reading', await log.readStream(stream('a'))()))
    }
  }),
  logLaw(subject, {
    name: 'an event under the identity of a part is refused by every log',
    means:
      'An append with an event under an identity that upcasting derives for a part of another event, such as `x.part2`, is refused as a whole, before anything is stored.',
    cases: fc.record({
      suffix: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 2 }),
      before: fc.nat(2),
      several: fc.boolean()
    }),
    story: ({ suffix, before, several }) => [
      `After ${before} others in ${several ? 'an append to several streams' : 'an append to one stream'}, the event x${partSuffix(suffix)}.`
    ],
    check: async ({ suffix, before, several }, log, { stream, eventId }) => {
      const part = eventId(`x${partSuffix(suffix)}`)
      const events = nonEmpty([
        ...Array.from({ length: before }, (_, each) => eventToAppend(eventId(each))),
        eventToAppend(part)
      ])
      const refused: E.Either<AppendFailure, unknown> = several
        ? await log.appendToStreams(
            RNEA.mapWithIndex((index, event: EventToAppend) => ({ ...event, stream: stream('a'), version: index + 1 }))(
              events
            )
          )()
        : await log.append(stream('a'), events, { type: 'Any' })()
      const outcome = E.mapLeft((failure: AppendFailure) =>
        failure.type === 'UnstorableEvent' ? [failure.eventId, failure.violation.rule, failure.violation.path] : failure
      )(refused)
      expectSame('The append came to', E.left([part, 'Identifier', ['id']]), outcome)
      expectSame('The stream', { events: [], version: 0 }, answered('Reading', await log.readStream(stream('a'))()))
      // Only the point makes it such an identity.
      const similar = eventToAppend(eventId(`x${partSuffix(suffix).replaceAll('.', '-')}`))
      answered('An append under a similar identity', await log.append(stream('a'), [similar], { type: 'Any' })())
    }
  }),
  logLaw(subject, {
    name: 'callers cannot change stored events',
    means: 'Changing an event after appending or reading it does not change the record.',
    cases: [null],
    story: () => ['The writer changes an event after appending it, and a reader changes it after reading it.'],
    check: async (_, log, { stream, eventId }) => {
      const data = { comments: [{ words: 'agreed' }] }
      const event = eventToAppend(eventId('one'), 'TextCommented', data)
      const { events } = answered('The append', await log.append(stream('a'), [event], { type: 'Any' })())
      const deny = (comments: Array<{ words: string }>): void => {
        try {
          comments.push({ words: 'denied' })
          Object.assign(comments[0] ?? {}, { words: 'denied' })
        } catch {
          // A frozen event cannot be changed.
        }
      }
      deny(data.comments)
      const read = async () => answered('Reading the stream', await log.readStream(stream('a'))()).events
      for (const found of [...events, ...(await read())])
        deny((found.data as { comments: Array<{ words: string }> }).comments)
      expectSame(
        'On record',
        [{ comments: [{ words: 'agreed' }] }],
        (await read()).map((found) => found.data)
      )
    }
  }),
  logLaw(subject, {
    name: 'an append that is too large is refused as a whole',
    means: 'An append with more events, or with a larger event, than the log takes is refused with the figures.',
    cases: ['Bytes', 'Events'] as const,
    story: (unit) => [`Too many ${unit.toLowerCase()}.`],
    check: async (unit, log, { stream, eventId }) => {
      const { eventBytes, eventsAtOnce } = log.capabilities.limits
      const limit = unit === 'Bytes' ? eventBytes : eventsAtOnce
      if (limit === null) return
      // In bytes of UTF-8: two for each sign, two quotation marks, and two brackets of the citations.
      const sized = (signs: number) => [
        eventToAppend(eventId('one')),
        eventToAppend(eventId('two'), 'TextTabled', 'é'.repeat(signs) + (limit % 2 === 0 ? '' : 'e'))
      ]
      const counted = (count: number) => Array.from({ length: count }, (_, at) => eventToAppend(eventId(at)))
      const fitting = Math.floor((limit - 4) / 2)
      const [tooMuch, size, eventIdOfExcess] =
        unit === 'Bytes'
          ? ([sized(fitting + 1), limit + 2, eventId('two')] as const)
          : ([counted(limit + 1), limit + 1, eventId(limit)] as const)
      const refused = await log.append(stream('a'), nonEmpty(tooMuch), { type: 'Any' })()
      const failure: AppendFailure = { type: 'TooLarge', eventId: eventIdOfExcess, unit, size, limit }
      expectSame('The append came to', E.left(failure), refused)
      expectSame('The stream', { events: [], version: 0 }, answered('Reading', await log.readStream(stream('a'))()))
      const enough = unit === 'Bytes' ? sized(fitting) : counted(limit)
      answered('What just fits', await log.append(stream('b'), nonEmpty(enough), { type: 'Any' })())
    }
  })
]
