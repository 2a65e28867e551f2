import { type CooperationEvent, isoDay } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, cited, date, happened, idAt, link } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { boardAsOf } from './boardAsOf.ts'
import { undertakingsBoard } from './undertakingsBoard.ts'

type Events = ReadonlyArray<LogEntry<CooperationEvent>>

const viewsOf = (...events: Events) => fold(undertakingsBoard)(believed(...events)).views
const rowAfter = (...events: Events) => rowsOf(viewsOf(...events))[0]

const intended = happened('IntentExpressed', { what: 'Perhaps a conference', conditions: 'If the budget allows' })
const proposed = happened('ProposalTabled', { what: 'A conference of ministers', on: date('2024-06-01') })
const agreed = happened('UndertakingAgreed', { countries: [link('UZ', 'Host')], due: date('2025') })

describe('an undertaking on the board', () => {
  it('stands on the rung of its firmest word, in the words said there', () => {
    expect(rowAfter(intended, proposed, agreed)).toMatchObject({
      undertakingId: 'conference',
      rung: 'Agreed',
      since: { edtf: '2024-05-30' },
      what: 'A conference',
      by: ['ministry'],
      with: ['organisation'],
      countries: [link('UZ', 'Host')],
      conditions: null,
      due: { edtf: '2025', earliest: '2025-01-01', latest: '2025-12-31' },
      history: [
        { eventId: idAt(1), rung: 'Intended' },
        { eventId: idAt(2), rung: 'Proposed', on: { edtf: '2024-06-01' } },
        { eventId: idAt(3), rung: 'Agreed' }
      ],
      citations: [cited(1), cited(2), cited(3)]
    })
  })

  it('may start on any rung and never goes back', () => {
    const row = rowAfter(agreed, intended)
    expect(row).toMatchObject({ rung: 'Agreed', what: 'A conference', conditions: null })
    expect(row?.history.map(({ rung }) => rung)).toEqual(['Agreed', 'Intended'])
  })

  it('stands on the rung on which a source speaks of it, with what follows', () => {
    const attested = happened('UndertakingAttested', { as: 'Proposed', what: 'Talks' })
    const done = happened('UndertakingFulfilled', { outcome: 'It took place' })
    expect(rowAfter(attested)).toMatchObject({ rung: 'Proposed', what: 'Talks', history: [{ rung: 'Proposed' }] })
    expect(rowAfter(agreed, attested)).toMatchObject({ rung: 'Agreed', what: 'A conference' })
    expect(rowAfter(attested, done)).toMatchObject({ rung: 'Fulfilled', outcome: 'It took place' })
  })

  it('reads as it was last said on the same rung', () => {
    expect(rowAfter(proposed, happened('ProposalTabled', { what: 'Two conferences' }))?.what).toBe('Two conferences')
  })

  it('keeps its progress without climbing by it', () => {
    expect(rowAfter(proposed, happened('UndertakingProgressed', { by: ['ministry'] }))).toMatchObject({
      rung: 'Proposed',
      progress: [{ eventId: idAt(2), by: ['ministry'], progress: 'A date was found' }],
      citations: [cited(1), cited(2)]
    })
  })

  it('ends fulfilled or lapsed, with what came of it, and stays so', () => {
    const fulfilled = happened('UndertakingFulfilled', { outcome: 'It took place' })
    const lapsed = happened('UndertakingLapsed', { reason: 'Nobody came back to it' })
    expect(rowAfter(agreed, fulfilled, lapsed, agreed)).toMatchObject({ rung: 'Fulfilled', outcome: 'It took place' })
    expect(rowAfter(intended, lapsed, fulfilled)).toMatchObject({ rung: 'Lapsed', outcome: 'Nobody came back to it' })
  })

  it('is not on the board while nobody has opened it', () => {
    const ends = [happened('UndertakingFulfilled'), happened('UndertakingLapsed'), happened('UndertakingProgressed')]
    expect(rowAfter(...ends)).toBeUndefined()
    expect(rowAfter(...ends, intended)?.rung).toBe('Intended')
  })
})

describe('the board as of a day', () => {
  const undertaking = (undertakingId: string, due: string | null, on = '2024') =>
    happened('UndertakingAgreed', { undertakingId, due: due === null ? null : date(due), on: date(on) })
  const views = viewsOf(
    undertaking('late', '2024-06-09'),
    undertaking('on-the-day', '2024-06-10'),
    undertaking('this-month', '2024-06'),
    undertaking('about-then', '2024-01~'),
    undertaking('undated', null, '2023'),
    undertaking('by-2031', '../2031', '2024-02'),
    undertaking('by-may', '../2024-05', '2024-02'),
    undertaking('as-soon-as-possible', '2024-05-30/..', '2024-02'),
    undertaking('done', '2024-01-01'),
    happened('UndertakingFulfilled', { undertakingId: 'done' }),
    undertaking('dropped', null),
    happened('UndertakingLapsed', { undertakingId: 'dropped' }),
    happened('IntentExpressed', { undertakingId: 'hoped-for', due: date('2023') }),
    happened('ProposalTabled', { undertakingId: 'tabled' })
  )
  const board = boardAsOf(views, must(isoDay('2024-06-10')))
  const names = (rows: ReadonlyArray<{ readonly undertakingId: string }>) =>
    rows.map(({ undertakingId }) => undertakingId)

  it('has a column for each rung, in the order in which the undertakings were first spoken of', () => {
    expect(names(board.intended)).toEqual(['hoped-for'])
    expect(names(board.proposed)).toEqual(['tabled'])
    expect(names(board.agreed)).toEqual([
      'undated',
      'about-then',
      'late',
      'on-the-day',
      'this-month',
      'as-soon-as-possible',
      'by-2031',
      'by-may'
    ])
    expect(names(board.fulfilled)).toEqual(['done'])
    expect(names(board.lapsed)).toEqual(['dropped'])
  })

  it('calls overdue only open undertakings that were certainly due before the day', () => {
    expect(names(board.overdue)).toEqual(['late', 'by-may', 'hoped-for'])
  })

  it('shows apart what may be overdue, but nothing before the end of its term', () => {
    expect(names(board.possiblyOverdue)).toEqual(['about-then', 'this-month'])
  })

  it('never calls overdue what has no due date, or none with an end', () => {
    expect(names(board.undated)).toEqual(['undated', 'as-soon-as-possible', 'tabled'])
  })
})
