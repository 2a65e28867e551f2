import type { Money } from '@communique/core'
import { addMoney } from '@communique/core/advanced'
import { pledgeRows, type ShownDate } from '@communique/projections'
import { deliveryRows } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import type { Reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import { element, type XmlElement, xmlInstant } from '../xml/element.ts'
import type { IatiOrganisation } from './activity.ts'
import { ownNamespace } from './renderActivity.ts'

/** The year and the sum that its disbursements add up to, in one currency. */
interface Spent {
  readonly year: string
  readonly sum: Money
}

const yearOf = ({ earliest, latest, qualifier }: ShownDate): string | null => {
  const year = earliest?.slice(0, 4)
  return qualifier === 'None' &&
    year !== undefined &&
    earliest?.length === 10 &&
    latest?.length === 10 &&
    latest.slice(0, 4) === year &&
    year !== '0000'
    ? year
    : null
}

/** The sums that a party handed over, by year and currency; one whose year is not certain is left out and reported. */
const spentBy = ({ views }: ExchangeSource, donor: string, report: Reporting): ReadonlyArray<Spent> => {
  const given = [
    ...pledgeRows(views.pledges)
      .filter((row) => row.donor === donor)
      .flatMap(({ disbursements }) =>
        disbursements.map(({ eventId: subject, on, resource }) => ({ subject, on, resource }))
      ),
    ...deliveryRows(views.pledges)
      .filter((row) => row.donor === donor)
      .map(({ disbursementId, on, resource }) => ({ subject: `delivery/${disbursementId}`, on, resource }))
  ]
  const sums = new Map<string, Spent>()
  for (const { subject, on, resource } of given) {
    const year = yearOf(on)
    if (resource.type !== 'Money' || year === null) {
      report.leaveOut('expenditure', resource.type === 'Money' ? 'WithoutDate' : 'WithoutMoney', subject)
      continue
    }
    const key = `${year} ${resource.money.currency}`
    const known = sums.get(key)
    const sum = known === undefined ? E.right(resource.money) : addMoney(known.sum, resource.money)
    if (E.isRight(sum)) sums.set(key, { year, sum: sum.right })
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, spent]) => spent)
}

/** The file of an organisation: its name, and the sums that it handed over year by year. */
export const organisationFile = (
  source: ExchangeSource,
  party: string,
  { ref, type, name }: IatiOrganisation,
  report: Reporting
): XmlElement => {
  const narrative = element('narrative', {}, name ?? party)
  return element(
    'iati-organisations',
    { version: '2.03', 'generated-datetime': xmlInstant(source.at), 'xmlns:communique': ownNamespace },
    element(
      'iati-organisation',
      { 'last-updated-datetime': xmlInstant(source.at), 'xml:lang': 'en' },
      element('organisation-identifier', {}, ref ?? party),
      element('name', {}, narrative),
      element('reporting-org', { ref: ref ?? party, type: type ?? '90' }, narrative),
      ...spentBy(source, party, report).map(({ year, sum: { amount, currency } }) => {
        report.wrote()
        return element(
          'total-expenditure',
          {},
          element('period-start', { 'iso-date': `${year}-01-01` }),
          element('period-end', { 'iso-date': `${year}-12-31` }),
          element('value', { currency, 'value-date': `${year}-12-31` }, amount)
        )
      })
    )
  )
}
