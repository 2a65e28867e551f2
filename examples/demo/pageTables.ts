// The page's tables: pledges, undertakings, agreements with what falls due.
import { formatMoney, type Money, type Resource } from '@communique/core'
import {
  boardAsOf,
  fundingByBeneficiaries,
  fundingByDonor,
  type FundingTotals,
  pledgeRows,
  rowsOf,
  type UndertakingRow
} from '@communique/projections'
import type { Names } from '@communique/wording'
import {
  agreementKinds,
  agreementStatusWords,
  beneficiaryWords,
  dateWords,
  dutiesWords,
  listed,
  periodWords,
  resourceWords,
  type Views
} from '@communique/wording/advanced'
import { citationLinks, dateMarkup, linkedCountries } from './pageParts.ts'
import { html, type Markup, type TableMarkup, tableMarkup } from './markup.ts'

// An amount stays beside its currency.
const amount = (money: Money | null): string => (money === null ? '–' : formatMoney(money).replace(' ', '\u00a0'))

const totals = ({ inCurrency, inKind, unquantified }: FundingTotals): ReadonlyArray<string> => {
  const sums = (of: (sum: FundingTotals['inCurrency'][number]) => Money | null): string =>
    inCurrency.length === 0 ? '–' : inCurrency.map((sum) => amount(of(sum))).join(', ')
  return [
    sums(({ pledged }) => pledged),
    sums(({ disbursed }) => disbursed), // a dash where it is not reported
    sums(({ outstanding }) => outstanding),
    String(inKind + unquantified)
  ]
}

const totalsColumns = ['Pledged', 'Disbursed', 'Outstanding', 'Without an amount']

const revised = (pledged: Resource, total: Resource): string =>
  pledged === total ? resourceWords(total) : `${resourceWords(total)}, at first ${resourceWords(pledged)}`

/** Pledges by donor and beneficiary, with the amounts outstanding. */
export const fundingMarkup = ({ pledges }: Views, names: Names): ReadonlyArray<Markup> => [
  tableMarkup({
    caption: 'Pledges, each counted once however many share it',
    columns: ['Purpose', 'Donor', 'Amount', 'For', 'Pledged on', 'Period', 'Disbursed', 'Outstanding', 'Source'],
    rows: pledgeRows(pledges).map((row) => [
      row.purpose,
      names.party(row.donor),
      `${revised(row.pledged, row.total)}${row.cancelled === null ? '' : ' (cancelled)'}`,
      beneficiaryWords(row.beneficiaries, names),
      dateMarkup(row.on),
      row.period === null ? '–' : periodWords(row.period),
      // Not reported is not zero.
      row.disbursed === null ? 'not reported' : amount(row.disbursed),
      row.overDisbursed === null ? amount(row.outstanding) : `none; ${amount(row.overDisbursed)} too much`,
      html`${citationLinks(row.citations)}`
    ])
  }),
  tableMarkup({
    caption: 'By donor',
    columns: ['Donor', ...totalsColumns],
    rows: fundingByDonor(pledges).map((line) => [names.party(line.donor), ...totals(line)])
  }),
  tableMarkup({
    caption: 'By set of beneficiaries',
    columns: ['Beneficiaries, together', ...totalsColumns],
    rows: fundingByBeneficiaries(pledges).map((line) => [beneficiaryWords(line.beneficiaries, names), ...totals(line)])
  })
]

/** Undertakings that are intended, proposed, agreed, done, lapsed or overdue on the day of the question. */
export const boardMarkup = ({ undertakings, day }: Views, names: Names): ReadonlyArray<Markup> => {
  const board = boardAsOf(undertakings, day)
  const column = (caption: string, rows: ReadonlyArray<UndertakingRow>): TableMarkup => ({
    caption: rows.length === 0 ? caption : `${caption} (${rows.length})`,
    columns: ['What', 'By', 'With', 'Countries', 'Since', 'Due', 'Source'],
    rows: rows.map((row) => [
      `${row.what}${row.conditions === null ? '' : ` (condition: ${row.conditions})`}`,
      listed(row.by.map(names.party)),
      row.with.length === 0 ? '–' : listed(row.with.map(names.party)),
      html`${linkedCountries(
        row.countries.map(({ country }) => country),
        names
      )}`,
      dateMarkup(row.since),
      row.due === null ? 'no date' : dateMarkup(row.due),
      html`${citationLinks(row.citations)}`
    ])
  })
  return [
    html`<p>
      As of ${dateWords(day)}: ${board.overdue.length} overdue, ${board.possiblyOverdue.length} possibly overdue,
      ${board.undated.length} open without a due date, which are never overdue.
    </p> `,
    ...[
      column('Agreed', board.agreed),
      column('Proposed', board.proposed),
      column('Intended', board.intended),
      column('Fulfilled', board.fulfilled),
      column('Lapsed', board.lapsed)
    ].map(tableMarkup)
  ]
}

/** The agreements, and the obligations under them that fall due within the year. */
export const agreementsMarkup = (views: Views, names: Names): ReadonlyArray<Markup> => {
  const rows = rowsOf(views.agreements)
  return [
    tableMarkup({
      caption: 'Agreements',
      columns: ['Purpose', 'Kind', 'Status', 'Parties', 'Signed on', 'Term', 'Source'],
      rows: rows.map((row) => [
        row.title ?? row.purpose,
        agreementKinds[row.kind],
        agreementStatusWords[row.status],
        listed(row.parties.map(names.party)),
        row.signedOn === null ? '–' : dateMarkup(row.signedOn),
        row.term === null ? '–' : periodWords(row.term),
        html`${citationLinks(row.citations)}`
      ])
    }),
    tableMarkup({
      caption: `Duties, as of ${dateWords(views.day)} and for a year ahead`,
      columns: ['Duty', 'Owed by', 'For', 'Rule', 'Status'],
      rows: dutiesWords(views, names).map(({ duty, debtors, country, rule, status }) => [
        duty,
        debtors,
        country === null ? '–' : names.country(country),
        rule,
        status
      ])
    })
  ]
}
