import { anyCooperationHistory, cooperationHistory, must } from '@communique/fixtures'
import { effectiveHistory, SourceId, validate } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cooperationEventCodecs } from './cooperationEvent.ts'
import { dateSource } from './dateSource.ts'
import { occurrenceOf } from './facets.ts'
import { boundsOf } from './vocabulary/occurrenceDate.ts'

const history = fc.oneof(anyCooperationHistory, cooperationHistory)
const edtf = fc.constantFrom('2020-02-14', '../2020-02-14', '2020-06', '2024', '[2019-05-17,2021-05-17]', '2031-01-01')

/** The days that a date allows, as far as its outer bounds go; beyond any day where it is open. */
const span = (bounds: ReturnType<typeof boundsOf>): readonly [string, string] => [
  bounds.earliest ?? '',
  bounds.latest ?? '~'
]

describe('the dating of a source', () => {
  it('reaches every fact of the source that lacks a date, and no other', () => {
    fc.assert(
      fc.property(history, edtf, fc.nat(), (records, edtf, drawn) => {
        const believed = effectiveHistory(records)
        const cited = believed.flatMap(({ citations }) => citations.map(({ source }) => source))
        const source = cited[drawn % Math.max(cited.length, 1)] ?? must(validate(SourceId)('nothing'))
        const dated = must(dateSource(believed, { source, on: { edtf, basis: 'External' }, reason: 'A page is dated' }))
        const [first, last] = span(boundsOf({ edtf, basis: 'External', words: null, note: null } as never))
        const undated = believed.filter(
          (event) =>
            occurrenceOf(event)?.basis === 'Unknown' &&
            [event, ...event.corrections].some((entry) => entry.citations.some((each) => each.source === source))
        )
        const possible = undated.filter((event) => {
          const on = occurrenceOf(event)
          const [earliest, latest] = on === null ? ['', ''] : span(boundsOf(on))
          return earliest <= last && first <= latest
        })
        expect(dated.corrections.map(({ data }) => data.corrects)).toEqual(possible.map(({ id }) => id))
        expect(dated.contradicting).toEqual(undated.filter((event) => !possible.includes(event)).map(({ id }) => id))
        for (const { data } of dated.corrections) {
          const event = believed.find(({ id }) => id === data.corrects)
          expect(data.stream).toBe(event?.stream)
          expect(cooperationEventCodecs[data.content.type].is(data.content)).toBe(true)
          const before = event === undefined ? null : occurrenceOf(event)
          expect(data.content.data).toEqual({
            ...event?.data,
            on: { edtf, basis: 'External', words: before?.words, note: before?.note }
          })
        }
        const again = believed.map((event) => {
          const correction = dated.corrections.find(({ data }) => data.corrects === event.id)
          const data: unknown = correction?.data.content.data ?? event.data
          return { ...event, data } as typeof event // of its type
        })
        const twice = must(dateSource(again, { source, on: { edtf, basis: 'External' }, reason: 'A page is dated' }))
        expect(twice).toEqual({ corrections: [], contradicting: dated.contradicting })
      }),
      { numRuns: 200 }
    )
  })
})
