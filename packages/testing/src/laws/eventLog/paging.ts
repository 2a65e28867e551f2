import type { CorrelationId, Cursor, EventFilter, EventLog, StoredEvent } from '@communique/kernel'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame } from '../../failure/discrepancy.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import { eventToAppend, type Names, nonEmpty } from './appends.ts'
import type { EventLogLawName } from './names.ts'
import { allAfter, answered, endOf, pageAfter, readable } from './reading.ts'
import { logLaw, type LogSubject } from './subject.ts'

const types = ['TextTabled', 'TextSigned', 'TextCommented'] as const

/** Appends, each of them so many events of some types. */
const appends = fc.array(fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8
})

const fill = async (
  log: EventLog,
  { stream, eventId }: Names,
  drawn: ReadonlyArray<ReadonlyArray<string>>
): Promise<ReadonlyArray<StoredEvent>> => {
  const all: Array<StoredEvent> = []
  for (const [at, batch] of drawn.entries()) {
    const events = batch.map((type, each) => ({
      ...eventToAppend(eventId(`${at}-${each}`), type),
      correlationId: ((at + each) % 2 === 0 ? 'june' : 'july') as CorrelationId // identifiers
    }))
    const { events: placed } = answered(
      'An append',
      await log.append(stream(`s${at % 3}`), nonEmpty(events), { type: 'Any' })()
    )
    all.push(...placed)
  }
  await readable(log, all.at(-1)?.position ?? 0)
  return all
}

const batchLines = (drawn: ReadonlyArray<ReadonlyArray<string>>) => drawn.map((batch) => `append ${batch.join(', ')}`)
const placesOf = (events: ReadonlyArray<StoredEvent>) => events.map(({ id, position }) => [id, position])

/** Laws of reading in pages, and of places. */
export const pagingLaws = (subject: LogSubject): ReadonlyArray<AsyncRule<EventLogLawName>> => [
  logLaw(subject, {
    name: 'pages of any size make up the same record',
    means:
      'In pages of whatever size, and from whatever event on, the same events are read in the same order, once each.',
    cases: fc.record({
      drawn: appends,
      limits: fc.array(fc.integer({ min: -1, max: 9 }), { minLength: 1, maxLength: 3 })
    }),
    story: ({ drawn, limits }) => [...batchLines(drawn), `read in pages of ${limits.join(', ')}`],
    check: async ({ drawn, limits }, log, names) => {
      const start = await endOf(log)
      const all = await fill(log, names, drawn)
      for (const limit of [...limits, Number.POSITIVE_INFINITY])
        expectSame(`In pages of ${limit}`, placesOf(all), placesOf((await allAfter(log, start, limit)).events))
      for (const [index, { position }] of all.entries())
        expectSame(
          `After position ${position}`,
          placesOf(all.slice(index + 1)),
          placesOf((await allAfter(log, log.cursorAfter(position))).events)
        )
      const end = await allAfter(log, start)
      const onward = await pageAfter(log, end.next, 9)
      expectSame('After the end', { events: [], next: end.next, more: false }, onward)
      expectSame('Counted', E.right(all.length), await log.countAfter(start)())
      expectSame('Counted from the end', E.right(0), await log.countAfter(end.next)())
    }
  }),
  logLaw(subject, {
    name: 'a filter leaves out the other events, and nothing else',
    means: 'Filtered in the log, in pages of whatever size, it shows what a filter over the whole record shows.',
    cases: fc.record({
      drawn: appends,
      limit: fc.integer({ min: 1, max: 5 }),
      wanted: fc.subarray([...types, 'TextLost']),
      categories: fc.constantFrom(null, ['text'], ['letter'], ['letter', 'text'], []),
      correlationIds: fc.constantFrom(null, ['june'], ['july'], ['july', 'june'], [])
    }),
    story: ({ drawn, limit, wanted, categories, correlationIds }) => [
      ...batchLines(drawn),
      `read in pages of ${limit}: ${JSON.stringify({ wanted, categories, correlationIds })}`
    ],
    check: async ({ drawn, limit, wanted, categories, correlationIds: correlations }, log, names) => {
      const start = await endOf(log)
      const all = await fill(log, names, drawn)
      const end = await endOf(log)
      const correlationIds = correlations as ReadonlyArray<CorrelationId> | null // identifiers
      const filters: ReadonlyArray<EventFilter> = [
        { types: wanted },
        ...(categories === null ? [] : [{ categories }, { types: wanted, categories }]),
        ...(correlationIds === null ? [] : [{ correlationIds }, { types: wanted, correlationIds }])
      ]
      for (const filter of filters) {
        const passes = ({ type, correlationId }: StoredEvent): boolean =>
          (filter.types?.includes(type) ?? true) &&
          (filter.categories?.includes('text') ?? true) &&
          (filter.correlationIds?.includes(correlationId) ?? true)
        const { events, next } = await allAfter(log, start, limit, filter)
        expectSame(`Filtered by ${JSON.stringify(filter)}`, placesOf(all.filter(passes)), placesOf(events))
        expectSame('Where it ends, compared with the end', E.right(0), log.compareCursors(next, end))
        expectSame('Counted', E.right(all.filter(passes).length), await log.countAfter(start, filter)())
      }
    }
  }),
  logLaw(subject, {
    name: 'places compare as the events stand',
    means:
      'Of two places the one comes first after which more is read; the head comes after all that can be read. After the place of a position that comes right before an event, the event is read.',
    cases: appends,
    story: batchLines,
    check: async (drawn, log, names) => {
      const start = await endOf(log)
      const all = await fill(log, names, drawn)
      const places: Array<Cursor> = [start]
      let page = await pageAfter(log, start, 1)
      for (; page.more; page = await pageAfter(log, page.next, 1)) places.push(page.next)
      places.push(page.next)
      const byEvents = [start, ...all.map(({ position }) => log.cursorAfter(position))]
      for (const [one, place] of places.entries()) {
        for (const [other, event] of byEvents.entries())
          expectSame(
            `Place ${one} and the place after event ${other}`,
            E.right(Math.sign(one - other)),
            log.compareCursors(place, event)
          )
        expectSame(`Place ${one}, stored as text`, E.right(0), log.compareCursors(String(place) as Cursor, place))
      }
      for (const { id, position } of all)
        expectSame(
          'Read on right before an event',
          [id],
          (await pageAfter(log, log.cursorAfter(position - 1), 1)).events.map((event) => event.id)
        )
      expectSame('The head and the last place', E.right(0), log.compareCursors(await endOf(log), page.next))
    }
  }),
  logLaw(subject, {
    name: 'places of another log are refused',
    means: 'A cursor that this log did not give out is a value of its own kind wherever it is used.',
    cases: fc.oneof(
      fc.constantFrom('', 'elsewhere:1', '-1', '1.5', ' ', '9'.repeat(40), 'NULL', '\u0000'),
      fc.string({ unit: 'binary', maxLength: 20 })
    ),
    story: (text) => [`Read on from ${JSON.stringify(text)}.`],
    check: async (text, log) => {
      const cursor = text as Cursor
      const refused = E.left({ type: 'ForeignCursor', cursor } as const)
      const end = await endOf(log)
      expectSame('Read on', refused, await log.readAll(cursor, 1)())
      expectSame('Counted', refused, await log.countAfter(cursor)())
      expectSame('Compared', [refused, refused], [log.compareCursors(cursor, end), log.compareCursors(end, cursor)])
    }
  }),
  logLaw(subject, {
    name: 'a place beyond the end is refused',
    means: 'A cursor after an event that is not on record, as after a backup was restored, is of another log.',
    cases: fc.record({
      drawn: appends,
      beyond: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e9 }))
    }),
    story: ({ drawn, beyond }) => [...batchLines(drawn), `read on from ${beyond} positions after the last`],
    check: async ({ drawn, beyond }, log, names) => {
      const all = await fill(log, names, drawn)
      const cursor = log.cursorAfter((all.at(-1)?.position ?? 0) + beyond)
      const refused = E.left({ type: 'ForeignCursor', cursor } as const)
      expectSame('Read on', refused, await log.readAll(cursor, 1)())
      expectSame('Counted', refused, await log.countAfter(cursor)())
    }
  })
]
