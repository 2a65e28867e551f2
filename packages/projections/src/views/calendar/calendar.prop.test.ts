import { boundsOf, type CooperationEvent, type OccurrenceDate, stated } from '@communique/core'
import { must } from '@communique/fixtures'
import * as fc from 'fast-check'
import { either as E } from 'fp-ts'
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

/** The possible days of a date, one after another: the members of a set, a day of each year of the histories. */
const membersOf = (edtf: string): ReadonlyArray<string> => {
  const set = /^[[{](.*)[\]}]$/.exec(edtf)?.[1]
  if (set !== undefined) return set.split(',').map((member) => member.replace('..', '/'))
  if (!/^[\dX]{3}X-\d/.test(edtf)) return [edtf]
  const years = Array.from({ length: 41 }, (_, at) => String(2000 + at))
  return years
    .filter((year) => new RegExp(`^${edtf.slice(0, 4).replaceAll('X', '.')}$`).test(year))
    .map((year) => year + edtf.slice(4))
    .filter((text) => E.isRight(stated(text)))
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
            const met = membersOf(date.edtf).filter((text) => {
              const { earliest, latest } = boundsOf(must(stated(text)))
              return (earliest ?? '') <= until && (latest ?? 'Z') >= from
            })
            if (met.length === 0) return []
            const { earliest, latest, qualifier } = boundsOf(date)
            const within = earliest !== null && earliest >= from && latest !== null && latest <= until
            const certain = qualifier === 'None' && (date.edtf.startsWith('{') || within)
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
