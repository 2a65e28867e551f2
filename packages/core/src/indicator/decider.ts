import { factDecider, type Text } from '@communique/kernel'
import { emptyMap, firstRepeated, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import type { Comparison } from '../vocabulary/comparison.ts'
import { compareDecimals, sumOfDecimals } from '../vocabulary/decimal.ts'
import type { Edtf } from '../vocabulary/edtf.ts'
import type { IndicatorId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import type { Quantity } from '../vocabulary/resource.ts'
import {
  type IndicatorCommand,
  type IndicatorEvent,
  type IndicatorFacts,
  indicatorFacts,
  type IndicatorReported
} from './events.ts'

/** The figure of one party for one period, as last reported or restated. */
export interface StandingFigure {
  readonly comparison: Comparison
  readonly value: Quantity
  /** When it was first given. */
  readonly reportedOn: OccurrenceDate
}

/** The figures that stand, by party and period. */
export interface IndicatorState {
  readonly figures: PersistentMap<StandingFigure>
}

interface OfFigure {
  readonly indicatorId: IndicatorId
  readonly period: Edtf
  readonly comparison: Comparison
  readonly value: Quantity
}

/** A refusal: an indicator cannot be reported or restated so. */
export type IndicatorRefusal =
  /** The party gave another value for the period: it restated that, or one of the two is wrong. */
  | ({ readonly type: 'FigureAlreadyReported' } & OfFigure)
  | ({ readonly type: 'FigureUnchanged' } & OfFigure)
  | {
      readonly type: 'RestatedBeforeReported'
      readonly indicatorId: IndicatorId
      readonly reportedOn: OccurrenceDate
      readonly on: OccurrenceDate
    }
  | { readonly type: 'DimensionNamedTwice'; readonly indicatorId: IndicatorId; readonly dimension: Text }
  | {
      readonly type: 'FigurePartNamedTwice'
      readonly indicatorId: IndicatorId
      readonly dimension: Text
      readonly part: Text
    }
  | {
      readonly type: 'FigurePartsExceedWhole'
      readonly indicatorId: IndicatorId
      readonly dimension: Text
      readonly parts: string
      readonly whole: Quantity
    }

type Figure = Omit<IndicatorReported['data'], 'what' | 'unit' | 'of'>

const periodOf = ({ period, on }: Figure): Edtf => period ?? on.edtf

// Identities hold no slash.
const keyOf = (figure: Figure): string => `${figure.by ?? ''}/${periodOf(figure)}`

/** The parts as far as they are no guess: each is at least so much. */
const atLeast = ({ comparison }: { readonly comparison: Comparison }): boolean => comparison !== 'About'

const breakdownRefusal = ({ indicatorId, breakdowns, comparison, value }: Figure): IndicatorRefusal | null => {
  const twice = firstRepeated(breakdowns.map(({ dimension }) => dimension))
  if (twice !== null) return { type: 'DimensionNamedTwice', indicatorId, dimension: twice }
  for (const { dimension, parts } of breakdowns) {
    const part = firstRepeated(parts.map((each) => each.part))
    if (part !== null) return { type: 'FigurePartNamedTwice', indicatorId, dimension, part }
    const together = sumOfDecimals(parts.filter(atLeast).map((each) => each.value))
    if (comparison === 'Exactly' && compareDecimals(together, value) > 0)
      return { type: 'FigurePartsExceedWhole', indicatorId, dimension, parts: together, whole: value }
  }
  return null
}

const isSame = (standing: StandingFigure, { comparison, value }: Figure): boolean =>
  standing.comparison === comparison && compareDecimals(standing.value, value) === 0

const refusalOf = ({ type, data }: IndicatorCommand, { figures }: IndicatorState): IndicatorRefusal | null => {
  const { indicatorId, on } = data
  const refusal = breakdownRefusal(data)
  if (refusal !== null) return refusal
  const standing = valueAt(figures, keyOf(data))
  if (standing === null) return null
  const { comparison, value, reportedOn } = standing
  const known = { indicatorId, period: periodOf(data), comparison, value }
  if (type === 'ReportIndicator')
    // Further sources repeat a figure.
    return isSame(standing, data) || before(on, reportedOn) === 'Yes'
      ? null
      : { type: 'FigureAlreadyReported', ...known }
  if (isSame(standing, data)) return { type: 'FigureUnchanged', ...known }
  return before(on, reportedOn) === 'Yes' ? { type: 'RestatedBeforeReported', indicatorId, reportedOn, on } : null
}

const evolve = ({ figures }: IndicatorState, { type, data }: IndicatorEvent): IndicatorState => {
  const { comparison, value, on } = data
  const standing = valueAt(figures, keyOf(data))
  // An older report that comes to be known does not take the place of what was given since.
  if (type === 'IndicatorReported' && standing !== null && before(on, standing.reportedOn) === 'Yes')
    return { figures: withEntry(figures, keyOf(data), { ...standing, reportedOn: on }) }
  return { figures: withEntry(figures, keyOf(data), { comparison, value, reportedOn: standing?.reportedOn ?? on }) }
}

/**
 * An indicator: figures as parties report and restate them. A figure belongs to the party that gives it and to its period.
 * A restatement may be the first that is known of a figure. Parts along one dimension, such as countries or years, are
 * together no more than an exact whole; those of two dimensions have nothing to do with each other.
 *
 * @category deciding
 * @since 0.1.0
 */
export const indicatorDecider = factDecider<IndicatorFacts, IndicatorState, IndicatorRefusal>({
  initialState: { figures: emptyMap },
  facts: indicatorFacts.events,
  refusalOf,
  evolve
})
