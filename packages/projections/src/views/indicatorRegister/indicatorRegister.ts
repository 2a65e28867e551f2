import type { IndicatorReported, IndicatorRestated } from '@communique/core/events'
import { type RegisterItem, registerOf } from '../../shared/register.ts'

/**
 * The figures of one indicator; each list in the order of occurrence.
 *
 * @category indicator register
 * @since 0.1.0
 */
export interface IndicatorView {
  readonly reported: ReadonlyArray<RegisterItem<IndicatorReported>>
  readonly restated: ReadonlyArray<RegisterItem<IndicatorRestated>>
}

/**
 * The indicators, with every figure as it was reported and as it was restated.
 *
 * One view for each indicator, under its identity; `indicatorFigures` reads from it which figure stands for each period.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { fold, indicatorRegister } from '@communique/projections'
 *
 * assert.deepEqual(fold(indicatorRegister)([]).views, {})
 * @category indicator register
 * @since 0.1.0
 */
export const indicatorRegister = registerOf<IndicatorView>({
  name: 'indicatorRegister',
  version: 1,
  lists: { reported: true, restated: true },
  entries: {
    IndicatorReported: ({ data }) => [[data.indicatorId, 'reported']],
    IndicatorRestated: ({ data }) => [[data.indicatorId, 'restated']]
  }
})
