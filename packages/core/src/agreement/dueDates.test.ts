import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { validate } from '@communique/kernel'
import { isoDay } from '../vocabulary/isoDay.ts'
import { boundsOf, occurrenceDate, stated } from '../vocabulary/occurrenceDate.ts'
import { period } from '../vocabulary/period.ts'
import { dueInstanceOf, dueInstances, endOf, instanceKey, type Milestones } from './dueDates.ts'
import { Obligation, ObligationInstance } from './obligation.ts'

const on = (edtf: string) => must(stated(edtf))
const length = (text: string) => must(period(text))
const duty = (due: unknown, scope: ReadonlyArray<string> = []): Obligation =>
  must(validate(Obligation)({ obligationId: 'report', debtors: ['organisation'], duty: 'Report', due, scope }))
const quarterly = (scope: ReadonlyArray<string> = [], from = 'EntryIntoForce'): Obligation =>
  duty({ type: 'Recurring', every: length('P3M'), from }, scope)

const nothingKnown: Milestones = { Signature: null, EntryIntoForce: null, End: null }
const bounds = (earliest: string | null, latest = earliest) => ({ earliest, latest, qualifier: 'None' })

const dues = (obligation: Obligation, milestones: Partial<Milestones> = {}, until = '2021-12-31') =>
  dueInstances(obligation, { ...nothingKnown, ...milestones }, must(isoDay(until))).map(({ due }) => due)
const days = (...args: Parameters<typeof dues>) => dues(...args).map((due) => due?.latest)

describe('dueInstances', () => {
  it('dates a duty on the date that the text gives, as precisely as it gives it', () => {
    expect(dues(duty({ type: 'OnDate', date: on('2021') }))).toEqual([bounds('2021-01-01', '2021-12-31')])
  })

  it('leaves a duty without a due date as one undated instance', () => {
    expect(dueInstances(duty({ type: 'Undated' }), nothingKnown, must(isoDay('2030-01-01')))).toEqual([
      { obligationId: 'report', country: null, due: null }
    ])
  })

  it('owes a duty with a scope for each country of it, once', () => {
    const instances = dueInstances(
      duty({ type: 'Undated' }, ['NE', 'TD', 'NE']),
      nothingKnown,
      must(isoDay('2030-01-01'))
    )
    expect(instances).toEqual([
      { obligationId: 'report', country: 'NE', due: null },
      { obligationId: 'report', country: 'TD', due: null }
    ])
  })

  it('counts a duty from its milestone, and from no other', () => {
    const final = duty({ type: 'Relative', to: 'End', after: length('P1M') })
    expect(dues(final, { Signature: on('2020-01-01'), EntryIntoForce: on('2020-02-01') })).toEqual([null])
    expect(dues(final, { End: on('2021-01-31') })).toEqual([bounds('2021-02-28')])
  })

  it('is due at the milestone itself where no period follows it', () => {
    const schedule = duty({ type: 'Relative', to: 'Signature', after: null })
    expect(dues(schedule, { Signature: on('2020-06') })).toEqual([bounds('2020-06-01', '2020-06-30')])
  })

  it('is due as vaguely as its milestone is known', () => {
    const schedule = duty({ type: 'Relative', to: 'Signature', after: length('P1M') })
    expect(dues(schedule, { Signature: on('2020-06') })).toEqual([bounds('2020-07-01', '2020-07-30')])
    expect(dues(schedule, { Signature: on('../2020-06-30') })).toEqual([bounds(null, '2020-07-30')])
    expect(dues(schedule, { Signature: on('2020-06-30/..') })).toEqual([bounds('2020-07-30', null)])
    expect(dues(schedule, { Signature: on('2020-06-30~') })).toEqual([
      { earliest: '2020-07-30', latest: '2020-07-30', qualifier: 'Approximate' }
    ])
  })

  it('has no bound beyond the calendar, and no date without any bound', () => {
    const schedule = duty({ type: 'Relative', to: 'Signature', after: length('P1M') })
    expect(dues(schedule, { Signature: on('-0044/2020-06-30') })).toEqual([bounds(null, '2020-07-30')])
    expect(dues(schedule, { Signature: on('-0044/Y17000') })).toEqual([null])
    expect(dues(duty({ type: 'Relative', to: 'Signature', after: null }), { Signature: on('../..') })).toEqual([null])
    expect(dues(duty({ type: 'OnDate', date: on('../..') }))).toEqual([null])
    expect(dues(duty({ type: 'OnDate', date: on('2020/..') }))).toEqual([bounds('2020-01-01', null)])
  })

  it('recurs from one period after a start that is known to the day', () => {
    expect(dues(quarterly(), { EntryIntoForce: on('2020-06-30') }, '2020-12-30')).toEqual([
      bounds('2020-09-30'),
      bounds('2020-12-30')
    ])
    expect(days(quarterly(), { EntryIntoForce: on('2020-06-30') }, '2020-12-29')).toEqual(['2020-09-30'])
    expect(days(quarterly(), { EntryIntoForce: on('2020-06-30') }, '2020-09-29')).toEqual([])
  })

  it('counts each recurrence from the start, so that short months do not pull the later ones forward', () => {
    const monthly = duty({ type: 'Recurring', every: length('P1M'), from: 'Signature' })
    expect(days(monthly, { Signature: on('2021-01-31') }, '2021-04-30')).toEqual([
      '2021-02-28',
      '2021-03-31',
      '2021-04-30'
    ])
    const odd = duty({ type: 'Recurring', every: length('P1Y1M1D'), from: 'Signature' })
    expect(days(odd, { Signature: on('2020-01-01') }, '2023-01-01')).toEqual(['2021-02-02', '2022-03-03'])
  })

  it('is one undated instance for each country while its start is not known to the day', () => {
    const unsure = [null, on('2020-06'), on('2020-06-30?'), on('../2020'), on('2020/..'), on('/'), on('Y17000')]
    for (const EntryIntoForce of unsure)
      expect(dues(quarterly(['NE', 'TD']), { Signature: on('2020-06-30'), EntryIntoForce })).toEqual([null, null])
  })

  it('takes a day of its milestone that lies outside the calendar for an unknown start', () => {
    const never = on('-0044-03-15')
    expect(dues(quarterly(), { EntryIntoForce: never })).toEqual([null])
  })

  it('recurs up to and including the end, whatever the reader asks for', () => {
    const milestones = { EntryIntoForce: on('2020-06-30'), End: on('2021-06-30') }
    const four = ['2020-09-30', '2020-12-30', '2021-03-30', '2021-06-30']
    expect(days(quarterly(), milestones, '2030-01-01')).toEqual(four)
    expect(days(quarterly(), milestones, '2020-10-01')).toEqual(four)
    expect(days(quarterly(), { ...milestones, End: on('2021-06-29') })).toEqual(four.slice(0, 3))
    expect(days(quarterly(), { ...milestones, End: on('2020-12/2021-03-30') })).toEqual(four.slice(0, 3))
  })

  it('recurs up to the day the reader asks for while the end is open or in doubt', () => {
    const EntryIntoForce = on('2020-06-30')
    for (const End of [null, on('2020-06-30/..'), on('2020-07-01?'), on('2020/Y17000')])
      expect(days(quarterly(), { EntryIntoForce, End }, '2020-12-31')).toEqual(['2020-09-30', '2020-12-30'])
  })

  it('owes every recurrence for each country of the scope', () => {
    const instances = dueInstances(
      quarterly(['NE', 'TD']),
      { ...nothingKnown, EntryIntoForce: on('2020-06-30') },
      must(isoDay('2020-12-30'))
    )
    expect(instances.map(({ country, due }) => [country, due?.earliest])).toEqual([
      ['NE', '2020-09-30'],
      ['NE', '2020-12-30'],
      ['TD', '2020-09-30'],
      ['TD', '2020-12-30']
    ])
  })

  it('comes to an end where the calendar does', () => {
    const yearly = duty({ type: 'Recurring', every: length('P1Y'), from: 'Signature' })
    expect(days(yearly, { Signature: on('9998-06-01') }, '9999-12-31')).toEqual(['9999-06-01', '9999-12-31'])
    expect(days(yearly, { Signature: on('9999-12-31') }, '9999-12-31')).toEqual([])
  })
})

describe('instanceKey', () => {
  const instance = (country: string | null, dueOn: unknown) =>
    dueInstanceOf(must(validate(ObligationInstance)({ obligationId: 'report', country, dueOn })))

  it('is the same for an instance that is due and for one that was fulfilled, on whatever basis its day is known', () => {
    const milestones = { ...nothingKnown, EntryIntoForce: on('2020-06-30') }
    const [first] = dueInstances(quarterly(['NE']), milestones, must(isoDay('2020-09-30')))
    const fulfilled = instance('NE', must(occurrenceDate({ edtf: '2020-09-30', basis: 'Computed' })))
    expect(fulfilled).toEqual(first)
    expect(instanceKey(fulfilled)).toBe('report NE 2020-09-30/2020-09-30')
  })

  it('tells countries, days and duties apart', () => {
    const keys = [
      instance(null, null),
      instance('NE', null),
      instance('TD', null),
      instance(null, on('2020')),
      instance(null, on('2020/..')),
      instance(null, on('../2020')),
      instance(null, on('2021')),
      { ...instance(null, null), obligationId: quarterly().obligationId, country: null, due: bounds(null) }
    ].map((each) => instanceKey(each as ReturnType<typeof instance>))
    expect(new Set(keys).size).toBe(keys.length)
    expect([0, 4, 5].map((at) => keys[at])).toEqual(['report  undated', 'report  2020-01-01/', 'report  /2020-12-31'])
  })
})

describe('endOf', () => {
  it('is unknown while the entry into force or the term is', () => {
    expect(endOf(null, length('P1Y'))).toBeNull()
    expect(endOf(on('2020-06-30'), null)).toBeNull()
    expect(endOf(on('../..'), length('P1Y'))).toBeNull()
  })

  it('is the same date a term later, computed', () => {
    expect(endOf(on('2020-06-30'), length('P1Y'))).toEqual({
      edtf: '2021-06-30',
      basis: 'Computed',
      words: null,
      note: null
    })
    expect(endOf(on('2020-02-29'), length('P1Y'))?.edtf).toBe('2021-02-28')
  })

  it.each([
    ['2020-06', '2021-06-01/2021-06-30'],
    ['../2020-06-30', '../2021-06-30'],
    ['2020-06-30/..', '2021-06-30/..'],
    ['2020-06-30?', '2021-06-30?'],
    ['2020-06~', '2021-06-01~/2021-06-30~'],
    ['2020-06-30%/..', '2021-06-30%/..']
  ])('is as vague and as doubtful as the entry into force: %s leads to %s', (entry, expected) => {
    const end = endOf(on(entry), length('P1Y'))
    expect(end?.edtf).toBe(expected)
    expect(must(stated(expected)).edtf).toBe(expected)
    expect(end && boundsOf(end).qualifier).toBe(boundsOf(on(entry)).qualifier)
  })
})
