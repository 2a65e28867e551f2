import { type CooperationEvent, type IsoDay, occurredBy, type OccurrenceDate, occurrenceOf } from '@communique/core'
import { type Effective, effectiveHistory, isCorrectionEvent } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anInstant, day, type OnRecord, onRecord, recordAndInstant } from '../../../test/histories.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'

const certainty = fc.constantFrom('Certainly' as const, 'Possibly' as const)

const ids = (history: ReadonlyArray<{ readonly id: string }>) => history.map(({ id }) => id)

/** The entries that were recorded by then, as was all before them. */
const knownAt = (history: OnRecord, known: string): OnRecord =>
  history.filter((_, at) => history.slice(0, at + 1).every(({ recordedAt }) => recordedAt <= known))

describe('the beliefs as of three dates', () => {
  it('is the effective history where no date is asked for', () => {
    fc.assert(
      fc.property(onRecord, (history) => {
        expect(cooperationAsOf(history, {})).toEqual(effectiveHistory(history))
      })
    )
  })

  it('is the same, whichever of the dates is cut first', () => {
    fc.assert(
      fc.property(recordAndInstant, day, certainty, ([history, known], occurred, certainty) => {
        const all = cooperationAsOf(history, { known, occurred, certainty })
        expect(all).toEqual(cooperationAsOf(knownAt(history, known), { occurred, certainty }))
        const hadOccurred = (event: CooperationEvent): boolean => {
          const on = occurrenceOf(event)
          const answer = on === null ? 'Yes' : occurredBy(on, occurred)
          return answer === 'Yes' || (certainty === 'Possibly' && answer === 'Unknown')
        }
        expect(all).toEqual(cooperationAsOf(history, { known }).filter(hadOccurred))
      })
    )
  })

  it('knows nothing that was recorded after the instant, neither an event nor a correction', () => {
    fc.assert(
      fc.property(recordAndInstant, ([history, known]) => {
        for (const { recordedAt, corrections } of cooperationAsOf(history, { known }))
          expect([recordedAt, ...corrections.map((one) => one.recordedAt)].every((at) => at <= known)).toBe(true)
      })
    )
  })

  it('never changes for an instant before the latest on record, whatever is recorded later at whichever times', () => {
    fc.assert(
      fc.property(onRecord, fc.nat(), anInstant, day, certainty, (history, split, instant, published, certainty) => {
        const before = history.slice(0, split % (history.length + 1))
        const latest = before
          .map(({ recordedAt }) => recordedAt)
          .toSorted()
          .at(-1)
        fc.pre(latest !== undefined)
        const points = [...before.map(({ recordedAt }) => recordedAt), instant].filter((at) => at < (latest ?? at))
        for (const known of points) {
          expect(cooperationAsOf(history, { known })).toEqual(cooperationAsOf(before, { known }))
          const asked = { known, published, certainty }
          expect(cooperationAsOf(history, asked)).toEqual(cooperationAsOf(before, asked))
        }
      })
    )
  })

  it('only ever gains as the day moves on, and holds less for certain than it may hold', () => {
    fc.assert(
      fc.property(onRecord, day, day, (history, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const certain = (occurred: IsoDay) => ids(cooperationAsOf(history, { occurred }))
        expect(certain(later)).toEqual(expect.arrayContaining(certain(earlier)))
        expect(ids(cooperationAsOf(history, { occurred: later, certainty: 'Possibly' }))).toEqual(
          expect.arrayContaining(certain(later))
        )
      })
    )
  })
})

/** The plain answer of `published`: each event is looked at alone, in a record that holds it and what was public. */
const publicByHand = (
  history: OnRecord,
  published: IsoDay,
  certainty: 'Certainly' | 'Possibly'
): ReadonlyArray<Effective<CooperationEvent>> => {
  const record = history.filter(({ id }, at) => history.findIndex((other) => other.id === id) === at)
  const sources = effectiveHistory(record).filter((event) => event.type === 'SourceRecorded')
  const isOut = (source: string): boolean => {
    const known = sources.find(({ data }) => data.sourceId === source)
    if (known === undefined) return certainty === 'Possibly'
    const on = known.data.publishedOn
    const answer = on === null ? 'Unknown' : occurredBy(on, published)
    if (answer !== 'Unknown') return answer === 'Yes'
    return certainty === 'Possibly' || known.recordedAt.slice(0, 10) <= published
  }
  const withoutHidden = record.map((entry) => ({
    entry: { ...entry, citations: entry.citations.filter(({ source }) => isOut(source)) },
    cites: entry.citations.length > 0
  }))
  const isOpen = ({ entry, cites }: (typeof withoutHidden)[number]): boolean => {
    if (entry.citations.length > 0) return true
    if (isCorrectionEvent<CooperationEvent>(entry)) return !cites
    if (entry.type === 'SourceRecorded') return isOut(entry.data.sourceId)
    return occurrenceOf(entry) === null || (!cites && certainty === 'Possibly')
  }
  return record.flatMap(({ id }): ReadonlyArray<Effective<CooperationEvent>> => {
    const own = withoutHidden.find(({ entry }) => entry.id === id)
    if (own === undefined || isCorrectionEvent<CooperationEvent>(own.entry)) return []
    const around = withoutHidden.filter((each) => each === own || isOpen(each)).map(({ entry }) => entry)
    const event = effectiveHistory<CooperationEvent>(around).find((each) => each.id === id)
    if (event === undefined || isOpen(own)) return event === undefined ? [] : [event]
    if (event.corrections.some(({ citations }) => citations.length > 0)) return [event]
    const { attestations = [], ...rest } = event
    const cited = attestations.filter(({ citations }) => citations.length > 0)
    const first = cited[cited.length - 1]
    if (first === undefined) return []
    const later = attestations.toSpliced(attestations.indexOf(first), 1)
    return [
      {
        ...rest,
        ...first.data.content,
        citations: first.citations,
        corrections: [],
        ...(later.length > 0 && { attestations: later })
      }
    ]
  })
}

describe('the part of a record that was public by a day', () => {
  it('agrees with looking at each event alone', () => {
    fc.assert(
      fc.property(onRecord, day, certainty, (history, published, certainty) => {
        expect(cooperationAsOf(history, { published, certainty })).toEqual(publicByHand(history, published, certainty))
      }),
      { numRuns: 200 }
    )
  })

  it('rests on the word of nobody who had not published', () => {
    fc.assert(
      fc.property(onRecord, day, (history, published) => {
        const entries = cooperationAsOf(history, { published }).flatMap((event) => [
          event,
          ...event.corrections,
          ...(event.attestations ?? [])
        ])
        const dates = new Map<string, OccurrenceDate | null>()
        for (const { type, data } of effectiveHistory(history))
          if (type === 'SourceRecorded' && !dates.has(data.sourceId)) dates.set(data.sourceId, data.publishedOn)
        for (const { source } of entries.flatMap(({ citations }) => citations)) {
          const on = dates.get(source) ?? null
          expect(dates.has(source)).toBe(true)
          if (on !== null) expect(occurredBy(on, published)).not.toBe('No')
        }
      })
    )
  })
})
