import { type CooperationEvent, cooperationLedger, isoDay } from '@communique/core'
import { inMemoryEventLog, type LogEntry } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, corrected, date, happened, link, retracted } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { fold } from '../../engine/folding/fold.ts'
import { themeMatrix, themeMentions } from './themeMatrix.ts'

const culture = { type: 'Kept', theme: 'Culture' }
const chess = { type: 'Open', tag: 'chess' }
const meeting = (on: string, country: string, role = 'Counterpart', ...themes: ReadonlyArray<object>) =>
  happened('MeetingHeld', {
    meetingId: `m-${on.length}-${country.toLowerCase()}`,
    on: date(on),
    countries: [link(country, role)],
    themes: [culture, ...themes]
  })

const viewsOf = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) => fold(themeMentions)(believed(...events)).views
const lines = (views: ReturnType<typeof viewsOf>, ...roles: Parameters<typeof themeMatrix>[1][]) =>
  themeMatrix(views, ...roles).flatMap(({ theme, countries }) =>
    countries.map(({ country, years, uncertainYears }) =>
      [
        theme.type === 'Kept' ? theme.theme : theme.tag,
        country,
        ...years.map(({ year, events }) => `${year}:${events}`),
        `?:${uncertainYears}`
      ].join(' ')
    )
  )

describe('the theme matrix', () => {
  it('counts events by theme, country and year', () => {
    const views = viewsOf(
      meeting('2024-05-30', 'UZ'),
      meeting('2024', 'UZ'),
      meeting('2020-07', 'UZ'),
      meeting('2020-07-29', 'JP', 'Counterpart', chess)
    )
    expect(lines(views)).toEqual(['Culture JP 2020:1 ?:0', 'Culture UZ 2020:1 2024:2 ?:0', 'chess JP 2020:1 ?:0'])
  })

  it.each(['2020/2021', '../2024-05-30', '2024-05-30/..', '2020~', '2020-07-29?', '[2020,2022]'])(
    'never counts what happened on %s in a year it may not be in',
    (edtf) => {
      expect(lines(viewsOf(meeting(edtf, 'JP')))).toEqual(['Culture JP ?:1'])
    }
  )

  it.each([
    ['2020-03/2020-09', '2020'],
    ['[2020-01,2020-12]', '2020'],
    ['Y20200', 'Y000000000020200']
  ])('counts what happened on %s in its one year', (edtf, year) => {
    expect(lines(viewsOf(meeting(edtf, 'JP')))).toEqual([`Culture JP ${year}:1 ?:0`])
  })

  it('counts an event once for a country, whatever roles the country has', () => {
    const both = happened('MeetingHeld', {
      countries: [link('UZ', 'Counterpart'), link('UZ', 'Host')],
      themes: [culture, culture]
    })
    expect(lines(viewsOf(both))).toEqual(['Culture UZ 2024:1 ?:0'])
  })

  it('leaves out the mere venue, unless asked for', () => {
    const views = viewsOf(meeting('2020', 'MA', 'Venue'))
    expect(lines(views)).toEqual([])
    expect(lines(views, ['Venue'])).toEqual(['Culture MA 2020:1 ?:0'])
  })

  it('leaves out a theme that no country shares', () => {
    expect(lines(viewsOf(happened('MeetingHeld', { themes: [chess] })))).toEqual([])
  })

  it('counts the effective history', () => {
    expect(lines(viewsOf(meeting('2020', 'JP'), corrected(1, meeting('2021', 'JP'))))).toEqual([
      'Culture JP 2021:1 ?:0'
    ])
    expect(lines(viewsOf(meeting('2020', 'JP'), retracted(1)))).toEqual([])
  })
})

describe('the ten releases, as a theme matrix', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const rows = (asOf = {}) => themeMatrix(fold(themeMentions)(cooperationAsOf(story, asOf)).views)

  it('show culture with Uzbekistan in 2024, and the undated releases in no year', () => {
    const culture = rows().find(({ theme }) => theme.type === 'Kept' && theme.theme === 'Culture')
    const uzbekistan = culture?.countries.find(({ country }) => country === 'UZ')
    expect(uzbekistan?.years.map(({ year }) => year)).toContain('2024')
    const japan = rows().flatMap(({ countries }) => countries.filter(({ country }) => country === 'JP'))
    expect(japan.length).toBeGreaterThan(0)
    expect(japan.every(({ years, uncertainYears }) => years.length === 0 && uncertainYears > 0)).toBe(true)
  })

  it('show nothing of 2024 as of 2023', () => {
    const years = rows({ occurred: must(isoDay('2023-12-31')) }).flatMap(({ countries }) =>
      countries.flatMap((cell) => cell.years.map(({ year }) => year))
    )
    expect(years).not.toContain('2024')
    expect(years).toContain('2020')
  })
})
