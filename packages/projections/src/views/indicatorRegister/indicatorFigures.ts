import type { Edtf, PartyId } from '@communique/core'
import type { IndicatorReported, IndicatorRestated } from '@communique/core/events'
import type { RegisterItem } from '../../shared/register.ts'
import { groupBy } from '../../shared/groupBy.ts'
import type { IndicatorView } from './indicatorRegister.ts'

type Given = RegisterItem<IndicatorReported> | RegisterItem<IndicatorRestated>

/** The figure of one party for one period, with all that it was given as before. */
export interface IndicatorFigure {
  /** The party that gives it; null: the source does not say. */
  readonly by: PartyId | null
  /** The time for which it holds: its period, or the date of the report. */
  readonly period: Edtf
  /** The last restatement, or else the last report. */
  readonly stands: Given
  /** Reports, then restatements, each in the order of occurrence; the standing one among them. */
  readonly history: ReadonlyArray<Given>
}

/**
 * The figures of an indicator: for each party that gives one and each period the figure that stands, by party and then by
 * the text of the period. Figures of several parties stand side by side and are never summed.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { indicatorFigures } from '@communique/projections/advanced'
 *
 * assert.deepEqual(indicatorFigures({ reported: [], restated: [] }), [])
 * @category indicator register
 * @since 0.1.0
 */
export const indicatorFigures = ({ reported, restated }: IndicatorView): ReadonlyArray<IndicatorFigure> => {
  const given: ReadonlyArray<Given> = [...reported, ...restated]
  const periodOf = ({ fact: { data } }: Given): Edtf => data.period ?? data.on.edtf
  // Identities hold no slash.
  const figures = groupBy(given, (item) => `${item.fact.data.by ?? ''}/${periodOf(item)}`)
  return [...figures]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, history]) => {
      const stands = history.at(-1)
      return stands === undefined ? [] : [{ by: stands.fact.data.by, period: periodOf(stands), stands, history }]
    })
}
