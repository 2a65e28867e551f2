import { rowsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { date, several } from './cells.ts'

/** Intentions, proposals, agreed undertakings, the fulfilled and the lapsed. */
export const undertakings: Answering = ({ subjects, names: { party } }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Undertaking', share: 0 },
      { field: 'rung', title: 'Status', share: 0 },
      { field: 'what', title: 'What', share: 5 },
      { field: 'by', title: 'By', share: 3 },
      { field: 'with', title: 'With', share: 2 },
      { field: 'since', title: 'Since', share: 2 },
      { field: 'due', title: 'Due', share: 2 }
    ],
    rows: rowsOf(subjects.undertakings).map((row) => ({
      id: row.undertakingId,
      rung: row.rung,
      what: row.what,
      by: several(row.by, party),
      with: several(row.with, party),
      since: date(row.since),
      due: date(row.due)
    })),
    nothing: 'No undertaking is on record.'
  })
