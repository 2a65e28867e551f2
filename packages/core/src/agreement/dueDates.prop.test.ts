import { must } from '@communique/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validate } from '@communique/kernel'
import { CountryCode } from '../vocabulary/countryCode.ts'
import { addPeriod, isoDay } from '../vocabulary/isoDay.ts'
import { before, OccurrenceDate, stated } from '../vocabulary/occurrenceDate.ts'
import { Period } from '../vocabulary/period.ts'
import { dueInstances, endOf } from './dueDates.ts'
import { type DueRule, Obligation } from './obligation.ts'

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => must(isoDay(date.toISOString().slice(0, 10))))
const dayDate = day.map((text) => must(stated(text)))
const vagueDate = fc.oneof(
  dayDate,
  day.map((text) => must(stated(text.slice(0, 7)))),
  day.map((text) => must(stated(`${text.slice(0, 4)}~`))),
  day.map((text) => must(stated(`../${text}`))),
  day.map((text) => must(stated(`${text}/..`)))
)
const length = fc
  .record({ years: fc.nat(3), months: fc.nat(14), days: fc.nat(40) })
  .filter(({ years, months, days }) => years + months + days > 0)
  .map((parts) => must(validate(Period)(parts)))
const milestones = fc.record({
  Signature: fc.option(vagueDate),
  EntryIntoForce: fc.option(vagueDate),
  End: fc.option(vagueDate)
})
const milestone = fc.constantFrom('Signature', 'EntryIntoForce', 'End')
const scope = fc.array(fc.constantFrom('NE', 'TD', 'ML', 'CI').map((code) => must(validate(CountryCode)(code))))
const withDue = (due: fc.Arbitrary<DueRule>): fc.Arbitrary<Obligation> =>
  fc
    .record({ due, scope })
    .map((varied) =>
      must(validate(Obligation)({ obligationId: 'report', debtors: ['organisation'], duty: 'Report', ...varied }))
    )
const recurring = withDue(fc.record({ type: fc.constant('Recurring'), every: length, from: milestone }))
const obligation = fc.oneof(
  recurring,
  withDue(fc.record({ type: fc.constant('OnDate'), date: vagueDate })),
  withDue(
    fc.record<DueRule & { type: 'Relative' }>({
      type: fc.constant('Relative'),
      to: milestone,
      after: fc.option(length)
    })
  ),
  withDue(fc.constant({ type: 'Undated' }))
)

describe('dueInstances', () => {
  it('gives every country of the scope the same dates, and a duty without scope none', () => {
    fc.assert(
      fc.property(obligation, milestones, day, (duty, known, until) => {
        const instances = dueInstances(duty, known, until)
        const datesOf = (wanted: CountryCode | null) =>
          instances.filter(({ country }) => country === wanted).map(({ due }) => due)
        const countries = duty.scope.length === 0 ? [null] : [...new Set(duty.scope)]
        const dates = countries.map(datesOf)
        for (const each of dates) expect(each).toEqual(dates[0])
        expect(dates.flat()).toHaveLength(instances.length)
      })
    )
  })

  it('has recurrences strictly increase, none after the end, and none after the reader’s day while the end is unknown', () => {
    fc.assert(
      fc.property(recurring, dayDate, fc.option(vagueDate), day, (duty, start, End, until) => {
        const known = { Signature: start, EntryIntoForce: start, End }
        const single = { ...duty, scope: [] }
        const dates = dueInstances(single, known, until).flatMap(({ due }) => (due === null ? [] : [due.latest ?? '']))
        for (const [index, date] of dates.entries()) {
          expect(date > (dates[index - 1] ?? '')).toBe(true)
          const dated = must(stated(date))
          if (End === null) expect(date <= until).toBe(true)
          else expect(before(End, dated)).not.toBe('Yes')
        }
      })
    )
  })

  it('has a recurring duty first fall due one period after its start', () => {
    fc.assert(
      fc.property(day, length, day, (start, every, until) => {
        const duty = must(
          validate(Obligation)({
            obligationId: 'report',
            debtors: ['organisation'],
            duty: 'Report',
            due: { type: 'Recurring', every, from: 'Signature' },
            scope: []
          })
        )
        const known = { Signature: must(stated(start)), EntryIntoForce: null, End: null }
        const dates = dueInstances(duty, known, until).map(({ due }) => due?.latest)
        const first = addPeriod(start, every)
        expect(dates[0]).toBe(first <= until ? first : undefined)
        const earlier = dueInstances(duty, known, must(isoDay('1990-01-01'))).length
        expect(earlier).toBe(0)
      })
    )
  })
})

describe('endOf', () => {
  it('is a date, never certainly before the entry into force', () => {
    fc.assert(
      fc.property(vagueDate, length, (entry, term) => {
        const end = endOf(entry, term)
        expect(OccurrenceDate.is(end)).toBe(true)
        expect(end !== null && before(end, entry)).not.toBe('Yes')
      })
    )
  })
})
