import type { StoredEvent } from '@communique/kernel'
import type { EventAtVersion } from '@communique/kernel/advanced'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expectSame } from '../../failure/discrepancy.ts'
import type { AsyncRule } from '../asyncLaw.ts'
import { eventToAppend, nonEmpty } from './appends.ts'
import type { EventLogLawName } from './names.ts'
import { allAfter, answered, endOf, readable } from './reading.ts'
import { logLaw, type LogSubject } from './subject.ts'

/** Obstacles that a batch meets: none, a stream that is longer than stated, an id on record, a version left out. */
const obstacles = ['none', 'none', 'longer', 'duplicate', 'gap'] as const

/** Laws of appends to several streams at once. */
export const severalStreamsLaws = (subject: LogSubject): ReadonlyArray<AsyncRule<EventLogLawName>> => [
  logLaw(subject, {
    name: 'an append to several streams takes effect as a whole or not at all',
    means:
      'Events for several streams are all on record, in the order given and at the versions stated, or none of them is.',
    cases: fc.record({
      known: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
      picks: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
      obstacle: fc.constantFrom(...obstacles),
      racing: fc.boolean()
    }),
    story: ({ known, picks, obstacle, racing }) => [
      `To streams of ${known.join(', ')} events, ${picks.length} events at once${racing ? ', twice in a race' : ''}; obstacle: ${obstacle}.`
    ],
    check: async ({ known, picks, obstacle, racing: inARace }, log, { stream, eventId }) => {
      // After the rival, a single event that leaves a version out is lawful.
      const racing = inARace && !(obstacle === 'gap' && picks.length === 1)
      for (const [at, length] of known.entries())
        for (let version = 1; version <= length; version += 1)
          answered(
            'An append',
            await log.append(stream(`s${at}`), [eventToAppend(eventId(`${at}-${version}`))], { type: 'Any' })()
          )
      const start = await endOf(log)
      const lengths = [...known]
      const batchOf = (name: string): ReadonlyArray<EventAtVersion> => {
        const next = [...lengths]
        return picks.map((pick, index) => {
          const at = pick % known.length
          const version = (next[at] = (next[at] ?? 0) + 1)
          return { ...eventToAppend(eventId(`${name}-${index}`)), stream: stream(`s${at}`), version }
        })
      }
      const batch = batchOf('batch')
      const last = batch.length - 1
      const changed = batch.map((event, index): EventAtVersion => {
        if (index !== last || obstacle === 'none') return event
        if (obstacle === 'longer') return { ...event, version: event.version - 1 }
        if (obstacle === 'gap') return { ...event, version: event.version + 1 }
        return { ...event, id: (batch.length > 1 ? batch[0]?.id : undefined) ?? event.id }
      })
      const isLawful = obstacle === 'none' || (obstacle === 'duplicate' && batch.length === 1)
      const answers = await Promise.all(
        (racing ? [changed, batchOf('rival')] : [changed]).map((events) => log.appendToStreams(nonEmpty(events))())
      )
      const succeeded = answers.filter(E.isRight).map(({ right }) => right)
      const failures = answers.filter(E.isLeft).map(({ left }) => left.type)
      // A rival wants the same versions, so one of the two comes too late.
      expectSame('How many appends succeeded', isLawful || racing ? 1 : 0, succeeded.length)
      if (!isLawful) expectSame('The refusal of the first', true, E.isLeft(answers[0] ?? E.right(null)))
      expectSame(
        'The failures are conflicts or repeated ids',
        [],
        failures.filter((type) => type !== 'Conflict' && type !== 'DuplicateEventId')
      )
      const appended: ReadonlyArray<StoredEvent> = succeeded[0] ?? []
      await readable(log, appended.at(-1)?.position ?? 0)
      const { events } = await allAfter(log, start)
      expectSame('On record', appended, events)
      for (const [at, length] of known.entries()) {
        const read = answered('Reading the stream', await log.readStream(stream(`s${at}`))())
        const added = appended.filter((event) => event.stream === stream(`s${at}`)).length
        expectSame('The length of a stream', length + added, read.version)
        expectSame(
          'Its versions',
          Array.from({ length: length + added }, (_, index) => index + 1),
          read.events.map(({ version }) => version)
        )
      }
    }
  })
]
