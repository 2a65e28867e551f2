import type { CooperationEvent } from '@communique/core'
import type { LogEntry } from '@communique/kernel'
import { describe, expect, it } from 'vitest'
import { believed, date, happened, idAt } from '../../../test/record.ts'
import { fold } from '../../engine/folding/fold.ts'
import { emptyView } from '../../engine/folding/folded.ts'
import { indicatorFigures } from './indicatorFigures.ts'
import { indicatorRegister } from './indicatorRegister.ts'

const figuresAfter = (...events: ReadonlyArray<LogEntry<CooperationEvent>>) =>
  indicatorFigures(fold(indicatorRegister)(believed(...events)).views['scholarships'] ?? emptyView(indicatorRegister))

describe('the figures of an indicator', () => {
  it('stand as last restated, for each period', () => {
    const figures = figuresAfter(
      happened('IndicatorRestated', { value: '1300', on: date('2026') }),
      happened('IndicatorReported', { value: '1200', on: date('2025-01') }),
      happened('IndicatorRestated', { value: '1250', on: date('2025-06') }),
      happened('IndicatorReported', { value: '900', period: '2023' })
    )
    expect(figures.map(({ period, stands }) => [period, stands.fact.data.value])).toEqual([
      ['2023', '900'],
      ['2024', '1300']
    ])
    expect(figures[1]?.history.map(({ eventId }) => eventId)).toEqual([idAt(2), idAt(3), idAt(1)])
  })

  it('of several parties stand side by side', () => {
    const figures = figuresAfter(
      happened('IndicatorReported', { value: '1200' }),
      happened('IndicatorReported', { value: '1100', by: 'bank' }),
      happened('IndicatorReported', { value: '1000', by: null })
    )
    expect(figures.map(({ by, stands }) => [by, stands.fact.data.value])).toEqual([
      [null, '1000'],
      ['bank', '1100'],
      ['organisation', '1200']
    ])
  })

  it('without a period stand for the date of their report', () => {
    const figures = figuresAfter(happened('IndicatorReported', { period: null, on: date('2024-05') }))
    expect(figures.map(({ period }) => period)).toEqual(['2024-05'])
  })
})
