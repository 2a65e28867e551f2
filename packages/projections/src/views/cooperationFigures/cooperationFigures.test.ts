import { type CooperationEvent, cooperationLedger, isoDay } from '@communique/core'
import { inMemoryEventLog, type LogEntry } from '@communique/kernel'
import { must, recordStory } from '@communique/fixtures'
import { describe, expect, it } from 'vitest'
import { believed, corrected, date, happened, link, recorded, retracted } from '../../../test/record.ts'
import { cooperationAsOf } from '../../shared/cooperationAsOf.ts'
import { cooperationFigures, countryFigures } from './cooperationFigures.ts'
import { fold } from '../../engine/folding/fold.ts'
import { follow } from '../../engine/following/follow.ts'
import { mergedParts } from '../../engine/partition/parts.ts'

const meeting = (on: string, ...countries: ReadonlyArray<readonly [string, string]>) =>
  happened('MeetingHeld', {
    meetingId: `m-${on.length}`,
    on: date(on),
    countries: countries.map(([country, role]) => link(country, role))
  })

const figuresOf = (
  views: Parameters<typeof cooperationFigures>[0],
  ...roles: Parameters<typeof cooperationFigures>[1][]
) =>
  cooperationFigures(views, ...roles).map(({ country, years, uncertainYears }) =>
    [country, ...[...years, { year: '?', ...uncertainYears }].map(({ year, types }) => [year, types])].flat()
  )
const viewsOf = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  fold(countryFigures)(believed(...events)).views

describe('cooperation in figures', () => {
  it('counts what happened with a country by year and type, the years in order', () => {
    const views = viewsOf(
      meeting('2024-05-30', ['UZ', 'Counterpart']),
      meeting('2020-07', ['UZ', 'Counterpart'], ['JP', 'Counterpart']),
      meeting('2024', ['UZ', 'Counterpart']),
      happened('FundingPledged', { on: date('2024-01-05'), countries: [link('UZ', 'Beneficiary')] })
    )
    expect(figuresOf(views)).toEqual([
      ['JP', '2020', { MeetingHeld: 1 }, '?', {}],
      ['UZ', '2020', { MeetingHeld: 1 }, '2024', { FundingPledged: 1, MeetingHeld: 2 }, '?', {}]
    ])
  })

  it('tells the years in order, also where the later ones were folded apart and come first', () => {
    const parts = ['2024', '2019'].map((on) => fold(countryFigures)(believed(meeting(on, ['UZ', 'Host']))))
    const { views } = mergedParts(countryFigures)(parts)
    expect(cooperationFigures(views)[0]?.years.map(({ year }) => year)).toEqual(['2019', '2024'])
  })

  it.each(['2020/2021', '../2024-05-30', '2020~', '[2020,2022]'])(
    'never counts what happened on %s in a year it may not be in',
    (edtf) => {
      expect(figuresOf(viewsOf(meeting(edtf, ['JP', 'Counterpart'])))).toEqual([['JP', '?', { MeetingHeld: 1 }]])
    }
  )

  it('counts an event once for a country, whatever roles the country has', () => {
    const views = viewsOf(meeting('2024', ['UZ', 'Host'], ['UZ', 'Counterpart']))
    expect(figuresOf(views)).toEqual([['UZ', '2024', { MeetingHeld: 1 }, '?', {}]])
    expect(figuresOf(views, ['Host'])).toEqual(figuresOf(views))
    expect(Object.values(views['UZ']?.figures ?? {})).toEqual([
      { year: '2024', type: 'MeetingHeld', roles: ['Counterpart', 'Host'], events: 1 }
    ])
  })

  it('leaves out the mere venue, unless asked for', () => {
    const views = viewsOf(meeting('2020', ['MA', 'Venue']))
    expect(figuresOf(views)).toEqual([])
    expect(figuresOf(views, ['Venue'])).toEqual([['MA', '2020', { MeetingHeld: 1 }, '?', {}]])
  })

  it('counts no registration: it occurs at no time', () => {
    expect(viewsOf(happened('PartyRegistered', { country: 'JP' }))).toEqual({})
  })

  it('counts the effective history, and moves a count once it is revised', () => {
    const told2020 = recorded(meeting('2020', ['JP', 'Counterpart']))
    const record = recorded(
      meeting('2020', ['JP', 'Counterpart']),
      corrected(1, meeting('2021', ['JP', 'Counterpart']))
    )
    const before = follow(countryFigures)(told2020)
    expect(figuresOf(follow(countryFigures)(record, before).folded.views)).toEqual([
      ['JP', '2021', { MeetingHeld: 1 }, '?', {}]
    ])
    expect(figuresOf(viewsOf(meeting('2020', ['JP', 'Counterpart']), retracted(1)))).toEqual([])
  })
})

describe('the ten releases, in figures', async () => {
  const story = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
  const rows = (asOf = {}) => cooperationFigures(fold(countryFigures)(cooperationAsOf(story, asOf)).views)
  const countryOf = (code: string, asOf = {}) => rows(asOf).find(({ country }) => country === code)

  it('show two meetings with Uzbekistan in 2024, and its memorandum in 2021', () => {
    const years = countryOf('UZ')?.years.map(({ year, types }) => [year, types['MeetingHeld'], types['MoUSigned']])
    expect(years).toContainEqual(['2024', 2, undefined])
    expect(years).toContainEqual(['2021', undefined, 1])
  })

  it('show one pledge for Niger, in 2020 once a later source dated it, before that in no year', () => {
    expect(countryOf('NE')?.years.find(({ year }) => year === '2020')?.types['FundingPledged']).toBe(1)
    const before = countryOf('NE', { known: '2024-06-03T23:59:59.000Z' })
    expect(before?.years).toEqual([])
    expect(before?.uncertainYears.types['FundingPledged']).toBe(1)
  })

  it('show nothing of 2024 as of 2023', () => {
    const years = rows({ occurred: must(isoDay('2023-12-31')) }).flatMap((row) => row.years.map(({ year }) => year))
    expect(years).not.toContain('2024')
    expect(years).toContain('2020')
  })
})
