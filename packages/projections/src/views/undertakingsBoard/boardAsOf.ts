import { type Answer, overdueOn } from '@communique/core/advanced'
import type { IsoDay } from '@communique/core'
import { rowsOf } from '../../shared/onRecord.ts'
import { byShownDate } from '../../shared/shownDate.ts'
import type { Rung, UndertakingRow, UndertakingView } from './undertakingsBoard.ts'

/** The undertakings by rung and, across the open ones, by what their due dates mean on a day. */
export interface Board {
  readonly asOf: IsoDay
  readonly intended: ReadonlyArray<UndertakingRow>
  readonly proposed: ReadonlyArray<UndertakingRow>
  readonly agreed: ReadonlyArray<UndertakingRow>
  readonly fulfilled: ReadonlyArray<UndertakingRow>
  readonly lapsed: ReadonlyArray<UndertakingRow>
  /** Open, and certainly due before the day. */
  readonly overdue: ReadonlyArray<UndertakingRow>
  /** Open, and due on a date that may be before the day; a task due by a term is not, until the term has passed. */
  readonly possiblyOverdue: ReadonlyArray<UndertakingRow>
  /** Open and without a due date, or with one whose end is open ("as soon as possible"): never overdue. */
  readonly undated: ReadonlyArray<UndertakingRow>
}

/**
 * The board on a day: each undertaking under its rung, and the open ones that are overdue, may be, or have no due date.
 * Columns are in the order in which the undertakings were first spoken of.
 *
 * Fold what had occurred by that day (`cooperationAsOf`) to see the rungs of that day too.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog, isoDay } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { boardAsOf, cooperationAsOf, fold, undertakingsBoard } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(undertakingsBoard)(cooperationAsOf(history, {}))
 * const board = boardAsOf(views, must(isoDay('2024-06-30')))
 *
 * assert.deepEqual(
 *   board.agreed.map(({ undertakingId }) => undertakingId),
 *   ['forum-societies-we-want', 'japanese-support-through-jica']
 * )
 * assert.deepEqual(board.overdue, [])
 * @category undertakings board
 * @since 0.1.0
 */
export const boardAsOf = (views: Readonly<Record<string, UndertakingView>>, day: IsoDay): Board => {
  const rows = rowsOf(views).toSorted(
    (a, b) => byShownDate(a.since, b.since) || (a.undertakingId < b.undertakingId ? -1 : 1)
  )
  const on = (...rungs: ReadonlyArray<Rung>) => rows.filter(({ rung }) => rungs.includes(rung))
  const open = on('Intended', 'Proposed', 'Agreed')
  const overdue = (answer: Answer) => open.filter(({ due }) => due !== null && overdueOn(due, day) === answer)
  return {
    asOf: day,
    intended: on('Intended'),
    proposed: on('Proposed'),
    agreed: on('Agreed'),
    fulfilled: on('Fulfilled'),
    lapsed: on('Lapsed'),
    overdue: overdue('Yes'),
    possiblyOverdue: overdue('Unknown'),
    undated: open.filter(({ due }) => due === null || due.latest === null)
  }
}
