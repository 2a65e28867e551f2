import { boundsOf, type CooperationEvent, type OccurrenceDate } from '@communique/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed, day } from '../../../test/histories.ts'
import { fold } from '../../engine/folding/fold.ts'
import { compareOccurrence } from '../../shared/occurrenceOrder.ts'
import { calendar } from './calendar.ts'
import { calendarOf } from '../../reports/calendarPeriod/calendarOf.ts'

const period = fc.tuple(day, day).map((days) => days.toSorted())

const datesOf = ({ data }: CooperationEvent): ReadonlyArray<readonly [string, OccurrenceDate]> => {
  const dates: ReadonlyArray<readonly [string, OccurrenceDate | null]> = [
    ['Occurred', 'on' in data ? data.on : null],
    ['Scheduled', 'scheduledFor' in data ? data.scheduledFor : null],
    ['Period', 'designationId' in data && 'period' in data ? data.period : null]
  ]
  return dates.flatMap(([as, date]) => (date === null ? [] : [[as, date] as const]))
}

describe('the calendar, whatever is on record', () => {
  it('has of a period what looking at every date of the record finds, and in order', () => {
    fc.assert(
      fc.property(believed, period, (history, [from, until]) => {
        if (from === undefined || until === undefined) return
        const { views } = fold(calendar)(history)
        const { entries } = calendarOf({ calendar: views, agreements: {}, undertakings: {} }, { from, until })
        const expected = history.flatMap((event) =>
          datesOf(event).flatMap(([as, date]) => {
            const { earliest, latest, qualifier } = boundsOf(date)
            if ((earliest ?? '') > until || (latest ?? 'Z') < from) return []
            const certain = qualifier === 'None' && (earliest ?? '') >= from && (latest ?? 'Z') <= until
            return [`${event.id} ${as} ${certain ? 'Certainly' : 'Possibly'}`]
          })
        )
        expect(entries.map(({ eventId, as, within }) => `${eventId} ${as} ${within}`).toSorted()).toEqual(
          expected.toSorted()
        )
        expect(entries).toEqual(entries.toSorted(compareOccurrence))
      }),
      { numRuns: 300 }
    )
  })
})
