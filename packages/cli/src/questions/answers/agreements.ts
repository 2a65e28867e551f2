import { rowsOf } from '@communique/projections'
import { either as E } from 'fp-ts'
import { agreementKinds, agreementStatusWords } from '@communique/wording/advanced'
import type { Answering } from '../answering.ts'
import { date, several } from './cells.ts'

/** Texts drafted, signed, in force and ended. */
export const agreements: Answering = ({ subjects, names: { party } }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Agreement', share: 0 },
      { field: 'kind', title: 'Kind', share: 2 },
      { field: 'status', title: 'Status', share: 0 },
      { field: 'parties', title: 'Parties', share: 3 },
      { field: 'purpose', title: 'Purpose', share: 4 },
      { field: 'signed', title: 'Signed', share: 2 },
      { field: 'inForce', title: 'In force', share: 2 },
      { field: 'until', title: 'Until', share: 2 }
    ],
    rows: rowsOf(subjects.agreements).map((row) => ({
      id: row.agreementId,
      kind: { value: row.kind, words: agreementKinds[row.kind] },
      status: { value: row.status, words: agreementStatusWords[row.status] },
      parties: several(row.parties, party),
      purpose: row.title ?? row.purpose,
      signed: date(row.signedOn),
      inForce: date(row.inForceOn),
      until: date(row.endedOn ?? row.until)
    })),
    nothing: 'No agreement is on record.'
  })
