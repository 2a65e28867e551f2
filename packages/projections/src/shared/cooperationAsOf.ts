import { type CooperationEvent, type IsoDay, occurredBy, type OccurrenceDate, occurrenceOf } from '@communique/core'
import { type AnyEvent, effectiveHistory, type SourceId } from '@communique/kernel'
import { asOf, type OccurredBy } from '../engine/asOf/asOf.ts'
import { asOfEach } from '../engine/asOf/asOfEach.ts'
import { differenceBetween } from '../engine/asOf/difference.ts'
import type { Publication, PublicationOf } from '../engine/asOf/published.ts'

/** The date on which an event occurred; `null`: it has no date of its own, such as the registration of a party. */
export type OccurrenceOf<Event extends AnyEvent> = (event: Event) => OccurrenceDate | null

/**
 * Dates the events of a domain by occurrence dates (intervals with a basis), for `asOf`, `asOfEach` and
 * `differenceBetween`.
 *
 * @category as of
 * @since 0.1.0
 */
export const datedBy =
  <Event extends AnyEvent>(occurrenceOf: OccurrenceOf<Event>): OccurredBy<Event, IsoDay> =>
  (event, day) => {
    const on = occurrenceOf(event)
    return on === null ? 'Yes' : occurredBy(on, day)
  }

const occurred = datedBy<CooperationEvent>(occurrenceOf)

/**
 * The publication of the sources on record: each by the date that the record knows for it, and at the latest by the day on
 * which it was recorded. Registrations of parties and persons are no news: they count on every day.
 */
const published: PublicationOf<CooperationEvent, IsoDay> = (record) => {
  const sources = new Map<SourceId, { readonly on: OccurrenceDate | null; readonly recordedOn: string }>()
  for (const { type, data, recordedAt } of effectiveHistory<CooperationEvent>(record))
    if (type === 'SourceRecorded' && !sources.has(data.sourceId))
      sources.set(data.sourceId, { on: data.publishedOn, recordedOn: recordedAt.slice(0, 10) })
  const ofSource: Publication<CooperationEvent, IsoDay>['ofSource'] = (source, day) => {
    const known = sources.get(source)
    if (known === undefined) return 'Unknown'
    const answer = known.on === null ? 'Unknown' : occurredBy(known.on, day)
    return answer === 'Unknown' && known.recordedOn <= day ? 'Yes' : answer
  }
  return {
    ofSource,
    ofEvent: (event, day) => {
      if (event.type === 'SourceRecorded') return ofSource(event.data.sourceId, day)
      return occurrenceOf(event) === null ? 'Yes' : null
    }
  }
}

/**
 * The beliefs about an organisation's cooperation as of three dates: what was known by an instant, of what was public by a
 * day, of what had occurred by a day (see `asOf`). The result is what projections fold.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, instant } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, countryTimeline, fold } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const signedOn = (known: string) =>
 *   fold(countryTimeline)(cooperationAsOf(history, { known: must(instant(known)) })).views['NE']?.entries[0]?.date.edtf
 *
 * assert.deepEqual(signedOn('2024-06-03T23:59:59.999Z'), '../2024-06-03')
 * assert.deepEqual(signedOn('2024-06-30T00:00:00.000Z'), '2020-06-30')
 * @category as of
 * @since 0.1.0
 */
export const cooperationAsOf = asOf(occurred, published)

/**
 * Folds the record of an organisation's cooperation as of many points at once (see `asOfEach`).
 *
 * @category as of
 * @since 0.1.0
 */
export const cooperationAsOfEach = asOfEach(occurred, published)

/**
 * Compares two points in the record of an organisation's cooperation (see `differenceBetween`).
 *
 * @category as of
 * @since 0.1.0
 */
export const cooperationDifference = differenceBetween(occurred, published)
