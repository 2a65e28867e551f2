import { type CooperationEvent, cooperationLedger, isoDay } from '@communique/core'
import { inMemoryEventLog, type LogEntry } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { date, happened, idAt, link, recorded } from '../../../test/record.ts'
import { agreementRegister } from '../agreementRegister/agreementRegister.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { fold } from '../../engine/folding/fold.ts'
import { undertakingsBoard } from '../undertakingsBoard/undertakingsBoard.ts'
import { calendar } from './calendar.ts'
import { calendarOf } from '../../reports/calendarPeriod/calendarOf.ts'

type History = ReturnType<typeof recorded>

const periodFrom = (history: History, from: string, until: string, asOf?: string) => {
  const believed = cooperationAsOf(history, {})
  return calendarOf(
    {
      calendar: fold(calendar)(believed).views,
      agreements: fold(agreementRegister)(believed).views,
      undertakings: fold(undertakingsBoard)(believed).views
    },
    {
      from: must(isoDay(from)),
      until: must(isoDay(until)),
      ...(asOf === undefined ? {} : { asOf: must(isoDay(asOf)) })
    }
  )
}
const period = (from: string, until: string, ...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  periodFrom(recorded(...events), from, until)
const lines = ({ entries }: ReturnType<typeof period>) =>
  entries.map(({ as, date: { edtf }, within }) => `${as} ${edtf} ${within}`)
const meeting = (edtf: string) => happened('MeetingHeld', { on: date(edtf), countries: [link('UZ', 'Counterpart')] })

describe('a calendar', () => {
  it.each([
    ['2024-05-30', 'Certainly'],
    ['2024-05', 'Certainly'],
    ['2024', 'Possibly'],
    ['2024-04/2024-05', 'Possibly'],
    ['2023/2025', 'Possibly'],
    ['../2024-05-01', 'Possibly'],
    ['2024-05-31/..', 'Possibly'],
    ['2024-05-30~', 'Possibly'],
    ['[2024-05-02,2024-05-30]', 'Certainly'],
    ['2024-04-30', null],
    ['2024-06', null],
    ['2023', null],
    ['2020-01/2024-04', null],
    ['../2024-04-30', null],
    ['2024-06-01/..', null],
    ['Y20240', null],
    ['-2024', null]
  ])('has what happened on %s in May 2024: %s', (edtf, within) => {
    const expected = within === null ? [] : [`Occurred ${edtf} ${within}`]
    expect(lines(period('2024-05-01', '2024-05-31', meeting(edtf)))).toEqual(expected)
  })

  it('is in the order of occurrence, across its pages', () => {
    const events = [
      meeting('2024-05-30'),
      meeting('2024'),
      meeting('2024-05-02'),
      meeting('2024-05'),
      meeting('2023/2024')
    ]
    expect(period('2024-05-01', '2024-05-31', ...events).entries.map(({ date: { edtf } }) => edtf)).toEqual([
      '2023/2024',
      '2024',
      '2024-05',
      '2024-05-02',
      '2024-05-30'
    ])
  })

  it('tells what, how firmly, with whom', () => {
    const proposal = happened('ProposalTabled', { countries: [link('UZ', 'Counterpart')] })
    expect(period('2024-05-30', '2024-05-30', proposal).entries).toMatchObject([
      {
        eventId: idAt(1),
        stream: 'undertaking/conference',
        position: 1,
        as: 'Occurred',
        fact: proposal,
        strength: 'Proposed',
        parties: ['ministry', 'organisation'],
        countries: [link('UZ', 'Counterpart')],
        within: 'Certainly'
      }
    ])
  })

  it('has a gathering when it is scheduled, and a designation for its period, beside the day of the announcement', () => {
    const events = [
      happened('GatheringAnnounced', { scheduledFor: date('2024-11') }),
      happened('GatheringAnnounced', { on: date('2024-01-01'), scheduledFor: date('2024-01-01') }),
      happened('DesignationConferred', { period: date('2025') }),
      happened('DesignationConferred')
    ]
    expect(lines(period('2024-11-01', '2025-12-31', ...events))).toEqual([
      'Scheduled 2024-11 Certainly',
      'Period 2025 Certainly'
    ])
    expect(lines(period('2024-01-01', '2024-05-30', ...events))).toEqual([
      'Occurred 2024-01-01 Certainly',
      'Scheduled 2024-01-01 Certainly',
      'Occurred 2024-05-30 Certainly',
      'Occurred 2024-05-30 Certainly',
      'Occurred 2024-05-30 Certainly'
    ])
  })

  it('has what lasts on all its days, and one of several days on those only', () => {
    const events = [
      happened('GatheringAnnounced', { on: date('2024-01-01'), scheduledFor: date('{2024-11-11..2024-11-22}') }),
      happened('MeetingHeld', { on: date('[2024-11-13,2025-03-04]') }),
      happened('VisitPaid', { on: date('XXXX-11-15') })
    ]
    expect(lines(period('2024-11-13', '2024-11-13', ...events))).toEqual([
      'Scheduled {2024-11-11..2024-11-22} Certainly',
      'Occurred [2024-11-13,2025-03-04] Possibly'
    ])
    expect(lines(period('2024-11-14', '2024-11-15', ...events))).toEqual([
      'Scheduled {2024-11-11..2024-11-22} Certainly',
      'Occurred XXXX-11-15 Possibly'
    ])
    expect(lines(period('2025-01-01', '2025-02-28', ...events))).toEqual([])
  })

  it('has no page for what has no date', () => {
    expect(fold(calendar)(cooperationAsOf(recorded(happened('PartyRegistered')), {})).views).toEqual({})
  })

  it('has the duties that fall due within the period, and none without a date', () => {
    const duty = (obligationId: string, due: object) => ({
      obligationId,
      debtors: ['organisation'],
      duty: 'To report',
      due,
      scope: []
    })
    const signed = happened('MoUSigned', {
      obligations: [
        duty('report', { type: 'Recurring', every: { years: 0, months: 3, days: 0 }, from: 'EntryIntoForce' }),
        duty('code', { type: 'Undated' }),
        duty('before', { type: 'OnDate', date: date('2020-08-01') }),
        duty('open', { type: 'OnDate', date: date('../2020-12-31') })
      ],
      term: { years: 1, months: 0, days: 0 }
    })
    const inForce = happened('AgreementEnteredIntoForce', { on: date('2020-06-30') })
    const due = (...question: [from: string, until: string, asOf?: string]) =>
      periodFrom(recorded(signed, inForce), ...question).obligations.map(
        ({ obligationId, due, status }) => `${obligationId} ${due?.latest} ${status}`
      )
    expect(due('2020-09-01', '2021-01-31')).toEqual([
      'report 2020-09-30 Due',
      'report 2020-12-30 Due',
      'open 2020-12-31 Due'
    ])
    expect(due('2020-09-01', '2020-09-30', '2020-10-15')).toEqual(['report 2020-09-30 Overdue'])
  })

  it('has the undertakings that fall due within the period, and how they stand', () => {
    const agreed = (undertakingId: string, due: string | null) =>
      happened('UndertakingAgreed', { undertakingId, due: due === null ? null : date(due) })
    const history = recorded(
      agreed('b', '2024-07-10'),
      agreed('a', '2024-07-10'),
      agreed('month', '2024-07'),
      agreed('done', '2024-07-20'),
      happened('UndertakingFulfilled', { undertakingId: 'done' }),
      agreed('dropped', '2024-07-21'),
      happened('UndertakingLapsed', { undertakingId: 'dropped' }),
      agreed('next', '2024-07-31'),
      agreed('later', '2024-08-01'),
      agreed('undated', null),
      agreed('by-mid-july', '../2024-07-12'),
      agreed('by-2031', '../2031'),
      agreed('soon', '2024-05-30/..')
    )
    const july = periodFrom(history, '2024-07-01', '2024-07-31', '2024-07-15')
    expect(july.undertakings.map(({ undertaking, status }) => [undertaking.undertakingId, status])).toEqual([
      ['month', 'PossiblyOverdue'],
      ['a', 'Overdue'],
      ['b', 'Overdue'],
      ['by-mid-july', 'Overdue'],
      ['done', 'Fulfilled'],
      ['dropped', 'Lapsed'],
      ['next', 'Due']
    ])
  })
})

describe('the ten releases, as a calendar', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())

  it('have the conference in Baku in November 2024, as scheduled and not as held', () => {
    const november = periodFrom(story, '2024-11-01', '2024-11-30')
    expect(
      november.entries.filter(({ within }) => within === 'Certainly').map(({ as, stream }) => [as, stream])
    ).toEqual([['Scheduled', 'gathering/cop-29']])
    expect(november.obligations).toEqual([])
    expect(november.undertakings).toEqual([])
  })

  it('have two meetings on 30 May 2024, and on 29 July 2020 those with Lebanon and Iran', () => {
    const meetings = (day: string) =>
      periodFrom(story, day, day).entries.filter(
        ({ fact, within }) => fact.type === 'MeetingHeld' && within === 'Certainly'
      )
    expect(meetings('2024-05-30')).toHaveLength(2)
    expect(meetings('2020-07-29')).toHaveLength(2)
  })
})
