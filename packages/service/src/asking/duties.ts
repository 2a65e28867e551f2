import { AgreementId, CountryCode, type IsoDay, ObligationId, PartyId } from '@communique/core'
import { nullable, Text } from '@communique/kernel'
import { obligationsDue } from '@communique/projections'
import { apply, either as E } from 'fp-ts'
import * as t from 'io-ts'
import { Days, list, oneOf } from './codecs.ts'
import { dayIn, dayParameter } from './day.ts'
import type { Listing } from './listing.ts'

/** The duties under agreements that fall due, and how they stand on a day. */
export const dutyListing: Listing = {
  path: '/duties',
  name: 'Duty',
  summary: 'Duties under agreements that are overdue on a day, or fall due until another.',
  parts: ['agreements'],
  key: 'duty',
  sort: 'due',
  date: null,
  fields: {
    duty: t.string,
    agreementId: AgreementId,
    obligationId: ObligationId,
    debtors: list(PartyId),
    what: Text,
    country: nullable(CountryCode),
    due: nullable(Days),
    status: oneOf('Due', 'PossiblyOverdue', 'Overdue', 'Fulfilled', 'Waived', 'Undated')
  },
  parameters: [dayParameter, { ...dayParameter, name: 'until', description: 'The last day asked for.' }],
  rows: ({ office }, { query }) =>
    E.map(([asOf, until]: readonly [IsoDay, IsoDay]) =>
      obligationsDue(office.agreements.views, { asOf, until }).map(
        ({ agreementId, obligationId, debtors, duty: what, country, due, status }) => ({
          duty: [agreementId, obligationId, country ?? '', due?.earliest ?? '', due?.latest ?? ''].join('.'),
          agreementId,
          obligationId,
          debtors,
          what,
          country,
          due: due === null ? null : { earliest: due.earliest, latest: due.latest },
          status
        })
      )
    )(apply.sequenceT(E.Apply)(dayIn(query), dayIn(query, 'until')))
}
