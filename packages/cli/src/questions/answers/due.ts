import { fallsWithin } from '@communique/core/advanced'
import { boardAsOf, obligationsDue } from '@communique/projections'
import { either as E } from 'fp-ts'
import { dateWords } from '@communique/wording/advanced'
import type { Answering } from '../answering.ts'
import { bounds, date, several } from './cells.ts'

/** Duties and undertakings that fall due until a day, a year ahead by default, and those that are overdue. */
export const due: Answering = ({
  history,
  views: { day, until: yearAhead, undertakings },
  subjects,
  filters,
  names
}) => {
  const { party, country } = names
  const until = filters.until ?? yearAhead
  const board = boardAsOf(undertakings, day)
  const overdue = new Set(board.overdue.map(({ undertakingId }) => undertakingId))
  const possibly = new Set(board.possiblyOverdue.map(({ undertakingId }) => undertakingId))
  const open = Object.keys(subjects.undertakings)
  const rows = [...board.agreed, ...board.proposed, ...board.intended].filter(
    (row) =>
      row.due !== null &&
      open.includes(row.undertakingId) &&
      fallsWithin(row.due, '0000-01-01' as never, until) !== 'No'
  )
  return E.right({
    columns: [
      { field: 'due', title: 'Due', share: 2 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'what', title: 'What', share: 5 },
      { field: 'by', title: 'By', share: 3 },
      { field: 'for', title: 'For', share: 2 },
      { field: 'under', title: 'Under', share: 0 }
    ],
    rows: [
      ...obligationsDue(subjects.agreements, { asOf: day, until }).map((instance) => ({
        due: bounds(instance.due),
        status: instance.status,
        what: instance.duty,
        by: several(instance.debtors, party),
        for: instance.country === null ? null : { value: instance.country, words: country(instance.country) },
        under: instance.agreementId
      })),
      ...rows.map((row) => ({
        due: date(row.due),
        status: overdue.has(row.undertakingId)
          ? 'Overdue'
          : possibly.has(row.undertakingId)
            ? 'PossiblyOverdue'
            : 'Due',
        what: row.what,
        by: several(row.by, party),
        for: null,
        under: row.undertakingId
      }))
    ],
    // The day is that of the latest news, and there is none.
    nothing:
      history.length === 0
        ? 'Nothing is on record.'
        : `Nothing falls due from ${dateWords(day)} until ${dateWords(until)}.`
  })
}
