import type { ConsentForm } from '@communique/core/events'
import { treatyStatus } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import { dateWords } from '@communique/wording/advanced'
import type { Answering } from '../answering.ts'
import { named } from '../naming.ts'
import { date } from './cells.ts'

const consentWords: Readonly<Record<ConsentForm, string>> = {
  Ratification: 'ratification',
  Acceptance: 'acceptance',
  Approval: 'approval',
  Accession: 'accession',
  Succession: 'succession',
  FormalConfirmation: 'formal confirmation',
  ExchangeOfInstruments: 'exchange of instruments',
  OtherMeans: 'consent'
}

const boundWords = { Certainly: 'in force', Possibly: 'perhaps in force', No: 'not in force' } as const

/** The status table of a treaty on the day of the question: who signed, consented, is bound and left. */
export const treaty: Answering = ({ views: { treaties, day }, filters, names }, [name = '']) => {
  const id = named(
    'treaty',
    name,
    Object.entries(treaties).map(([treatyId, { title }]) => ({ id: treatyId, names: title === null ? [] : [title] }))
  )
  if (E.isLeft(id)) return id
  const row = treaties[id.right]
  return E.right({
    columns: [
      { field: 'party', title: 'Party', share: 3 },
      { field: 'status', title: `On ${dateWords(day)}`, share: 2 },
      { field: 'signed', title: 'Signed', share: 2 },
      { field: 'consent', title: 'Consent', share: 3 },
      { field: 'inForce', title: 'In force from', share: 2 },
      { field: 'left', title: 'Withdrawal', share: 2 },
      { field: 'reservations', title: 'Reservations', share: 0 }
    ],
    rows: (row === undefined ? [] : treatyStatus(row, day))
      .filter(({ party }) => filters.parties.length === 0 || filters.parties.includes(party))
      .map((line) => ({
        party: { value: line.party, words: names.party(line.party) },
        status: { value: line.bound, words: boundWords[line.bound] },
        signed: date(line.signedOn),
        consent:
          line.consent === null
            ? null
            : {
                value: [line.consent.form, line.consent.on.edtf],
                words: `${consentWords[line.consent.form]}, ${dateWords(line.consent.on.edtf)}`
              },
        inForce: date(line.inForceFrom),
        left:
          line.withdrawal === null
            ? null
            : {
                value: [line.withdrawal.on.edtf, line.withdrawal.effectiveOn],
                words: `${dateWords(line.withdrawal.on.edtf)}${
                  line.withdrawal.effectiveOn === null ? '' : `, effective ${dateWords(line.withdrawal.effectiveOn)}`
                }`
              },
        reservations: line.reservations
      })),
    nothing: 'No party of it is on record.'
  })
}
