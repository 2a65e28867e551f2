import { must } from '@communique/fixtures'
import { specify } from '@communique/testing'
import { describe, expect, it } from 'vitest'
import { type CommandIn, Text, validate } from '@communique/kernel'
import { Edtf } from '../vocabulary/edtf.ts'
import { IndicatorId } from '../vocabulary/identifiers.ts'
import { stated } from '../vocabulary/occurrenceDate.ts'
import { Quantity } from '../vocabulary/resource.ts'
import { indicatorDecider } from './decider.ts'
import { indicatorFacts, type IndicatorFacts, indicatorReported, indicatorRestated } from './events.ts'
import { indicator as subject } from './subject.ts'

const date = (edtf: string) => must(stated(edtf))
const text = (words: string) => must(validate(Text)(words))
const quantity = (value: string) => must(validate(Quantity)(value))
const part = (name: string, value: string, comparison = 'Exactly') => ({ part: name, country: null, comparison, value })
const by = (dimension: string, ...parts: ReadonlyArray<object>) => ({ dimension, parts })

const figure = (value: string, on: string, more: object) => ({
  indicatorId: 'scholarships',
  by: 'union',
  period: '2024',
  comparison: 'Exactly',
  value,
  breakdowns: [],
  countries: [],
  on: date(on),
  ...more
})
const report = (value: string, on = '2025-01', more: object = {}): CommandIn<IndicatorFacts, 'ReportIndicator'> =>
  must(
    validate(indicatorFacts.commands.ReportIndicator)({
      type: 'ReportIndicator',
      data: { ...figure(value, on, more), what: 'Scholarships', unit: null, of: null }
    })
  )
const restate = (value: string, on = '2025-06', more: object = {}): CommandIn<IndicatorFacts, 'RestateIndicator'> =>
  must(
    validate(indicatorFacts.commands.RestateIndicator)({
      type: 'RestateIndicator',
      data: { ...figure(value, on, more), reason: null }
    })
  )
const reported = (...args: Parameters<typeof report>) => indicatorReported(report(...args).data)
const restated = (...args: Parameters<typeof restate>) => indicatorRestated(restate(...args).data)

const indicatorId = must(validate(IndicatorId)('scholarships'))
const period = must(validate(Edtf)('2024'))
const given = specify(indicatorDecider).given

describe('an indicator', () => {
  it('is reported, and restated with another value', () => {
    given().when(report('1200')).thenEvents(reported('1200'))
    given(reported('1200')).when(restate('1250')).thenEvents(restated('1250'))
    given(reported('1200'), restated('1250')).when(restate('1300', '2026')).thenEvents(restated('1300', '2026'))
  })

  it('may be first known by its restatement', () => {
    given().when(restate('1250')).thenEvents(restated('1250'))
  })

  it('has one value of one party for one period', () => {
    const known = { indicatorId, period, comparison: 'Exactly', value: quantity('1200') } as const
    given(reported('1200'))
      .when(report('1250', '2025-02'))
      .thenRefused({ type: 'FigureAlreadyReported', ...known })
    given(reported('1200'))
      .when(report('1200', '2025-02', { comparison: 'MoreThan' }))
      .thenRefused({ type: 'FigureAlreadyReported', ...known })
    for (const other of [{ by: 'bank' }, { by: null }, { period: '2023' }, { period: null }])
      given(reported('1200'))
        .when(report('7', '2025-02', other))
        .thenEvents(reported('7', '2025-02', other))
  })

  it('without a period has the date of its report for one', () => {
    given(reported('1200', '2025-02', { period: null }))
      .when(report('7', '2025-03', { period: null }))
      .thenEvents(reported('7', '2025-03', { period: null }))
    given(reported('1200', '2025-02', { period: null }))
      .when(report('7', '2025-02', { period: null }))
      .thenRefused({
        type: 'FigureAlreadyReported',
        indicatorId,
        period: must(validate(Edtf)('2025-02')),
        comparison: 'Exactly',
        value: quantity('1200')
      })
  })

  it('is repeated by further sources, and takes older reports', () => {
    given(reported('1200')).when(report('1200.0', '2025-03')).thenEvents(reported('1200.0', '2025-03'))
    given(reported('1200')).when(report('1100', '2024-12')).thenEvents(reported('1100', '2024-12'))
    given(reported('1200'), reported('1100', '2024-12'))
      .when(restate('1200'))
      .thenRefused({ type: 'FigureUnchanged', indicatorId, period, comparison: 'Exactly', value: quantity('1200') })
    given(reported('1200'), reported('1100', '2024-12'))
      .when(restate('1300', '2024-12'))
      .thenEvents(restated('1300', '2024-12'))
  })

  it('is restated to another value, and not before its report', () => {
    given(reported('1200'), restated('1250'))
      .when(restate('1250', '2025-07'))
      .thenRefused({ type: 'FigureUnchanged', indicatorId, period, comparison: 'Exactly', value: quantity('1250') })
    given(reported('1200'))
      .when(restate('1250', '2024-12'))
      .thenRefused({
        type: 'RestatedBeforeReported',
        indicatorId,
        reportedOn: date('2025-01'),
        on: date('2024-12')
      })
  })

  it('has parts along dimensions, which need not add up', () => {
    const breakdowns = [by('sex', part('women', '400')), by('year', part('2023', '600'), part('2024', '600'))]
    given()
      .when(report('1200', '2025', { breakdowns }))
      .thenEvents(reported('1200', '2025', { breakdowns }))
  })

  it('has no more in its parts than in an exact whole', () => {
    const dimension = text('sex')
    const parts = by('sex', part('women', '700'), part('men', '500.5'))
    given()
      .when(report('1200', '2025', { breakdowns: [parts] }))
      .thenRefused({
        type: 'FigurePartsExceedWhole',
        indicatorId,
        dimension,
        parts: '1200.5',
        whole: quantity('1200')
      })
    given()
      .when(restate('1200', '2025', { breakdowns: [by('sex', part('women', '1201', 'AtLeast'))] }))
      .thenRefused({ type: 'FigurePartsExceedWhole', indicatorId, dimension, parts: '1201', whole: quantity('1200') })
    const rough = [by('sex', part('women', '1201', 'About'))]
    given()
      .when(report('1200', '2025', { breakdowns: rough }))
      .thenEvents(reported('1200', '2025', { breakdowns: rough }))
    const ofMore = { comparison: 'MoreThan', breakdowns: [parts] }
    given()
      .when(report('1200', '2025', ofMore))
      .thenEvents(reported('1200', '2025', ofMore))
  })

  it('names each dimension and each part once', () => {
    given()
      .when(report('9', '2025', { breakdowns: [by('sex'), by('sex')] }))
      .thenRefused({ type: 'DimensionNamedTwice', indicatorId, dimension: text('sex') })
    given()
      .when(report('9', '2025', { breakdowns: [by('sex', part('women', '1'), part('women', '2'))] }))
      .thenRefused({ type: 'FigurePartNamedTwice', indicatorId, dimension: text('sex'), part: text('women') })
  })
})

it('an indicator has one stream', () => {
  expect(subject.stream(reported('1200'))).toBe('indicator/scholarships')
})
