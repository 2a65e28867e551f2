import { type CooperationEvent, isoDay, occurrenceOf } from '@communique/core'
import { instant, type LogEntry } from '@communique/kernel'
import { must } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { cited, corrected, date, happened, idAt, link, recorded, recordedAt, retracted } from '../../../test/record.ts'
import { cooperationAsOf, cooperationAsOfEach } from '../../shared/cooperationAsOf.ts'
import { countryTimeline } from '../../views/countryTimeline/countryTimeline.ts'

const meetingOn = (edtf: string) => happened('MeetingHeld', { on: date(edtf) })
const history = recorded(
  happened('PartyRegistered'),
  meetingOn('2024-05'),
  meetingOn('2024-07-01'),
  corrected(2, meetingOn('2024-06-15')),
  retracted(3)
)
const positions = (asOf: Parameters<typeof cooperationAsOf>[1]) =>
  cooperationAsOf(history, asOf).map(({ position }) => position)

describe('the record as of three dates', () => {
  it('holds what was on record by an instant, that instant included', () => {
    expect(positions({ known: recordedAt(2) })).toEqual([1, 2])
    expect(positions({ known: recordedAt(4) })).toEqual([1, 2, 3])
    expect(positions({ known: recordedAt(5) })).toEqual([1, 2])
  })

  it('holds what had occurred by the end of a day, on what was then believed of its date', () => {
    const lastOfMay = must(isoDay('2024-05-31'))
    expect(positions({ occurred: lastOfMay, known: recordedAt(3) })).toEqual([1, 2])
    expect(positions({ occurred: lastOfMay })).toEqual([1])
  })

  it('holds what may have occurred where that is asked for', () => {
    const midMay = must(isoDay('2024-05-15'))
    expect(positions({ occurred: midMay, known: recordedAt(3) })).toEqual([1])
    expect(positions({ occurred: midMay, known: recordedAt(3), certainty: 'Possibly' })).toEqual([1, 2])
  })
})

describe('what was public by a day', () => {
  const source = (sourceId: string, edtf: string | null) =>
    happened('SourceRecorded', { sourceId, publishedOn: edtf === null ? null : date(edtf) })
  const releases = [
    source('source-4', '2020-07-02'),
    source('source-5', '2020-03-02'),
    source('source-6', '2024-01-01')
  ]
  const publicOn = (edtf: string, ...entries: ReadonlyArray<LogEntry<CooperationEvent>>) =>
    cooperationAsOf(recorded(...releases, ...entries), { published: must(isoDay(edtf)) }).filter(
      (event) => event.type === 'MeetingHeld'
    )
  const datesOn = (edtf: string, ...entries: ReadonlyArray<LogEntry<CooperationEvent>>) =>
    publicOn(edtf, ...entries).map((event) => [
      occurrenceOf(event)?.edtf,
      event.citations.map((citation) => citation.source)
    ])

  it('is what a source said that was out, whenever it was recorded', () => {
    expect(datesOn('2020-07-01', meetingOn('2020-06'))).toEqual([])
    expect(datesOn('2020-07-02', meetingOn('2020-06'))).toEqual([['2020-06', ['source-4']]])
  })

  it('has no correction of a source that came out later', () => {
    const [first, dated] = [meetingOn('2020-02'), corrected(4, meetingOn('2020-02-14'))]
    expect(datesOn('2020-07-02', first, dated)).toEqual([['2020-02-14', ['source-4']]])
    const archive = [...releases, meetingOn('2020-02'), corrected(4, meetingOn('2020-02-14'))]
    const entries = recorded(...archive).map((entry, at) => (at === 3 ? { ...entry, citations: [cited(5)] } : entry))
    const dateOn = (edtf: string) =>
      cooperationAsOf(entries, { published: must(isoDay(edtf)) }).flatMap((event) => occurrenceOf(event)?.edtf ?? [])
    expect(dateOn('2020-03-01')).toEqual([])
    expect(dateOn('2020-03-02')).toEqual(['2020-02-14'])
  })

  it('stands on the word of a later correction or a further source that was out before its own', () => {
    const attested = (content: CooperationEvent): LogEntry<CooperationEvent> => ({
      type: 'EventAttested',
      data: { attests: idAt(4), content, note: null }
    })
    const stated = meetingOn('2020-02')
    expect(datesOn('2020-03-02', stated, attested(meetingOn('2020-02-13')))).toEqual([['2020-02-13', ['source-5']]])
    expect(datesOn('2020-07-02', stated, attested(meetingOn('2020-02-13')))).toEqual([['2020-02', ['source-4']]])
    const further = [attested(meetingOn('2020-02-13')), attested(meetingOn('2020-02-12'))]
    expect(datesOn('2024-01-01', stated, ...further)).toEqual([['2020-02', ['source-4']]])
    const late = recorded(...releases, stated, ...further).map((entry, at) => ({
      ...entry,
      citations: [cited(at === 3 ? 7 : at === 4 ? 5 : 4)]
    }))
    const on = cooperationAsOf(late, { published: must(isoDay('2020-07-02')) }).flatMap(
      (event) => occurrenceOf(event)?.edtf ?? []
    )
    expect(on).toEqual(['2020-02-13'])
    expect(datesOn('2020-03-02', stated, corrected(4, meetingOn('2020-02-14')))).toEqual([['2020-02-14', []]])
  })

  it('is folded for several days at once as for each', () => {
    const entries = recorded(...releases, happened('MoUSigned', { countries: [link('UZ', 'Signatory')] })).map(
      (entry, at) => (at === 3 ? { ...entry, citations: [cited(4), cited(5)] } : entry)
    )
    const published = must(isoDay('2020-03-02'))
    const sources = cooperationAsOfEach(countryTimeline)(entries, [{}, { published }, {}]).map(({ views }) =>
      views['UZ']?.entries[0]?.citations.map((citation) => citation.source)
    )
    const both = ['source-4', 'source-5']
    expect(sources).toEqual([both, ['source-5'], both])
  })

  it('holds what a later source retracts until that is out', () => {
    const entries = [meetingOn('2020-02'), meetingOn('2020-01'), retracted(4)]
    expect(datesOn('2020-07-02', ...entries)).toEqual([
      ['2020-02', ['source-4']],
      ['2020-01', ['source-5']]
    ])
    expect(datesOn('2024-01-01', ...entries)).toEqual([['2020-01', ['source-5']]])
  })

  it('holds a source without a date from the day on which it was recorded, and names on every day', () => {
    const undated = recorded(source('source-2', null), meetingOn('2020-06'), happened('PartyRegistered'))
    const types = (edtf: string, certainty: 'Certainly' | 'Possibly') =>
      cooperationAsOf(undated, { published: must(isoDay(edtf)), certainty }).map(({ type }) => type)
    expect(types('2024-06-02', 'Certainly')).toEqual(['PartyRegistered'])
    expect(types('2024-06-02', 'Possibly')).toEqual(['SourceRecorded', 'MeetingHeld', 'PartyRegistered'])
    expect(types('2024-06-03', 'Certainly')).toEqual(['SourceRecorded', 'MeetingHeld', 'PartyRegistered'])
  })

  it('takes a correction without a source for a mended record, and holds a fact without one possibly', () => {
    const entries = recorded(...releases, meetingOn('2020-02'), corrected(4, meetingOn('2020-02-14'))).map(
      (entry, at) => (at === 4 ? { ...entry, citations: [] } : entry)
    )
    const dates = (history: typeof entries, certainty: 'Certainly' | 'Possibly') =>
      cooperationAsOf(history, { published: must(isoDay('2020-07-02')), certainty }).flatMap(
        (event) => occurrenceOf(event)?.edtf ?? []
      )
    expect(dates(entries, 'Certainly')).toEqual(['2020-02-14'])
    const uncited = entries.map((entry) => ({ ...entry, citations: [] }))
    expect(dates(uncited, 'Certainly')).toEqual([])
    expect(dates(uncited, 'Possibly')).toEqual(['2020-02-14'])
  })
})

describe('what was known by an instant', () => {
  it('does not change by what is recorded later under an earlier time', () => {
    const [first, second] = recorded(meetingOn('2024-05'), meetingOn('2024-07'))
    expect(first).toBeDefined()
    expect(second).toBeDefined()
    if (first === undefined || second === undefined) return
    const backdated = { ...second, recordedAt: must(instant('2020-01-01T00:00:00.000Z')) }
    const known = must(instant('2022-01-01T00:00:00.000Z'))
    expect(cooperationAsOf([first, backdated], { known })).toEqual([])
    expect(cooperationAsOf([first, backdated], { known: first.recordedAt })).toHaveLength(2)
  })
})
