import { formatMoney } from '@communique/core'
import { pledgeRows } from '@communique/projections'
import { deliveryRows } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import type { Answering } from '../answering.ts'
import { beneficiaries, date, one, resource } from './cells.ts'

/** Pledges, their donors and beneficiaries, and the sums disbursed and outstanding. */
export const pledges: Answering = ({ subjects, names }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Pledge', share: 0 },
      { field: 'donor', title: 'Donor', share: 2 },
      { field: 'total', title: 'Total', share: 2 },
      { field: 'disbursed', title: 'Disbursed', share: 2 },
      { field: 'outstanding', title: 'Outstanding', share: 2 },
      { field: 'for', title: 'For', share: 4 },
      { field: 'on', title: 'On', share: 2 },
      { field: 'cancelled', title: 'Cancelled', share: 1 }
    ],
    rows: pledgeRows(subjects.pledges).map((row) => ({
      id: row.pledgeId,
      donor: one(row.donor, names.party),
      total: resource(row.total),
      // Not reported is not zero.
      disbursed:
        row.disbursed === null
          ? { value: null, words: row.disbursements.length === 0 ? 'not reported' : 'not summed' }
          : { value: row.disbursed, words: formatMoney(row.disbursed) },
      outstanding: row.outstanding === null ? null : { value: row.outstanding, words: formatMoney(row.outstanding) },
      for: beneficiaries(row.beneficiaries, names),
      on: date(row.on),
      cancelled: row.cancelled === null ? null : date(row.cancelled.on)
    })),
    nothing: 'No pledge is on record.'
  })

/** Aid that was delivered without a pledge on record. */
export const deliveries: Answering = ({ subjects, names }) =>
  E.right({
    columns: [
      { field: 'id', title: 'Delivery', share: 0 },
      { field: 'donor', title: 'Donor', share: 2 },
      { field: 'given', title: 'Given', share: 3 },
      { field: 'for', title: 'For', share: 4 },
      { field: 'purpose', title: 'Purpose', share: 3 },
      { field: 'on', title: 'On', share: 2 }
    ],
    rows: deliveryRows(subjects.pledges).map((row) => ({
      id: row.disbursementId,
      donor: one(row.donor, names.party),
      given: resource(row.resource),
      for: beneficiaries(row.beneficiaries, names),
      purpose: row.purpose,
      on: date(row.on)
    })),
    nothing: 'No aid without a pledge is on record.'
  })
