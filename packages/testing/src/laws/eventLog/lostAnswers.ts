import type { AppendFailure } from '@communique/kernel'
import type { EventAtVersion } from '@communique/kernel/advanced'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame, expectThat } from '../../failure/discrepancy.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import { eventToAppend, nonEmpty } from './appends.ts'
import type { EventLogLawName } from './names.ts'
import { allAfter, answered, endOf, readable } from './reading.ts'
import { logLaw, type LogSubject } from './subject.ts'

/** The law of an append that takes effect without its writer getting to know. */
export const lostAnswerLaw = (
  subject: LogSubject,
  loseAnswer: NonNullable<LogSubject['loseAnswer']>
): AsyncRule<EventLogLawName> =>
  logLaw(subject, {
    name: 'an append whose answer was lost is on record once',
    means:
      'Where an answer is lost after it took effect, the append may be repeated, and its events are on record once.',
    cases: fc.record({
      request: fc.integer({ min: 1, max: 5 }),
      known: fc.nat(2),
      size: fc.integer({ min: 1, max: 3 }),
      streams: fc.integer({ min: 1, max: 2 })
    }),
    story: ({ request, known, size, streams }) => [
      `Behind ${known} events, ${size} for each of ${streams} streams; the answer to request ${request} is lost.`
    ],
    check: async ({ request, known, size, streams }, log, { stream, eventId }) => {
      const one = async (name: string) =>
        answered('An append', await log.append(stream('a'), [eventToAppend(eventId(name))], { type: 'Any' })())
      for (let at = 1; at <= known; at += 1) await one(`known-${at}`)
      const start = await endOf(log)
      const events = Array.from({ length: streams * size }, (_, at): EventAtVersion => {
        const [own, version] = [Math.floor(at / size), (at % size) + 1]
        const place = own === 0 ? { stream: stream('a'), version: known + version } : { stream: stream('b'), version }
        return { ...eventToAppend(eventId(at)), ...place }
      })
      const append = (): Promise<E.Either<AppendFailure, unknown>> =>
        streams === 1
          ? log.append(stream('a'), nonEmpty(events), { type: 'AtVersion', version: known })()
          : log.appendToStreams(nonEmpty(events))()

      const end = loseAnswer(log, request)
      const first = await append().finally(end)
      if (E.isLeft(first)) expectSame('The failure without an answer', 'LogUnavailable', first.left.type)
      const again = await append()
      if (E.isRight(again)) expectThat('An append that succeeded was repeated', E.isLeft(first))
      else
        expectSame(
          'The append that is repeated',
          { type: 'DuplicateEventId', sameContent: true },
          again.left.type === 'DuplicateEventId'
            ? { type: again.left.type, sameContent: again.left.sameContent }
            : again.left
        )
      const { position } = await one('last')
      await readable(log, position)
      expectSame(
        'On record',
        [...events.map(({ id }) => id), eventId('last')],
        (await allAfter(log, start)).events.map(({ id }) => id)
      )
    }
  })
