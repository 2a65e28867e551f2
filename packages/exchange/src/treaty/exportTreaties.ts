import { treatyStatus } from '@communique/projections/advanced'
import { writeCsv } from '../csv/writeCsv.ts'
import { type Exported, reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'

/** A line of the table that a depositary prints: a participant, and its acts by their days. */
export interface StatusLine {
  readonly treaty: string
  readonly title: string | null
  readonly participant: string
  readonly name: string
  readonly signature: string | null
  /** The day of the consent, with the mark that depositaries use: `a` accession, `A` acceptance, `d` succession. */
  readonly consent: string | null
  readonly provisionalApplication: string | null
  readonly entryIntoForce: string | null
  readonly withdrawal: string | null
  readonly withdrawalEffective: string | null
  readonly reservations: number
  readonly declarations: number
  readonly bound: 'Certainly' | 'Possibly' | 'No'
}

const marks: Readonly<Record<string, string>> = {
  Accession: ' a',
  Acceptance: ' A',
  Approval: ' AA',
  Succession: ' d',
  DefinitiveSignature: ' s'
}

/** The status of every treaty on the day of the latest news, as its depositary would print it. */
export const statusLines = ({ views, names }: ExchangeSource): ReadonlyArray<StatusLine> =>
  Object.entries(views.treaties).flatMap(([treaty, row]) =>
    treatyStatus(row, views.day).map((line) => ({
      treaty,
      title: row.title,
      participant: line.party,
      name: names.party(line.party),
      signature: line.signedOn?.edtf ?? null,
      consent: line.consent === null ? null : `${line.consent.on.edtf}${marks[line.consent.form] ?? ''}`,
      provisionalApplication: line.appliedProvisionallyFrom?.edtf ?? null,
      entryIntoForce: line.inForceFrom?.edtf ?? null,
      withdrawal: line.withdrawal?.on.edtf ?? null,
      withdrawalEffective: line.withdrawal?.effectiveOn ?? null,
      reservations: line.reservations,
      declarations: line.declarations,
      bound: line.bound
    }))
  )

const columns: ReadonlyArray<keyof StatusLine> = [
  'treaty',
  'title',
  'participant',
  'name',
  'signature',
  'consent',
  'provisionalApplication',
  'entryIntoForce',
  'withdrawal',
  'withdrawalEffective',
  'reservations',
  'declarations',
  'bound'
]

/**
 * Exports the status of treaties as a depositary prints it, as CSV and as JSON: a line for each treaty and participant, dates
 * in EDTF so that bounds stay bounds.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportTreaties = (source: ExchangeSource): Exported => {
  const report = reporting()
  const lines = statusLines(source)
  report.wrote(lines.length)
  for (const [treaty, { parties }] of Object.entries(source.views.treaties))
    if (Object.keys(parties).length === 0) report.leaveOut('treaty without participants', 'NotInThisFormat', treaty)
  return {
    files: [
      {
        name: 'treaties.csv',
        mediaType: 'text/csv; charset=utf-8; header=present',
        content: writeCsv(
          columns,
          lines.map((line) => columns.map((column) => line[column]))
        )
      },
      { name: 'treaties.json', mediaType: 'application/json', content: `${JSON.stringify(lines, null, 2)}\n` }
    ],
    report: report.report()
  }
}
