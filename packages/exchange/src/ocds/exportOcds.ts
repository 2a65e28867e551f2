import type { PartyId } from '@communique/core'
import { pledgeRows, rowsOf, type ShownDate } from '@communique/projections'
import { type Exported, reporting, type Reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'

type Json = Readonly<Record<string, unknown>>

/** Choices about OCDS. */
export interface OcdsChoices {
  /** The prefix that the registry of OCDS gave the publisher. */
  readonly prefix?: string
}

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** A day as a date-time, where the record has exactly one; OCDS has no bounds. */
const dateTime = (subject: string, field: string, date: ShownDate | null, report: Reporting): string | null => {
  if (date === null || date.latest === null || !isDay.test(date.latest)) return null
  if (date.earliest !== date.latest || date.qualifier !== 'None')
    report.approximate({ subject, field, recorded: date.edtf, written: date.latest })
  return `${date.latest}T00:00:00Z`
}

/** A decimal as a number of JSON; null where the number would be another one. */
const numberOf = (decimal: string): number | null => {
  const plain = decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal
  return String(Number(plain)) === plain ? Number(plain) : null
}

/**
 * Exports the grant agreements of a record as a package of OCDS 1.1.5 releases: a release for each agreement, with its
 * parties, its contract and the pledges of money under it as the values. A memorandum is no contract and is left out; a
 * contract that is signed is not `active` before its entry into force.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportOcds = (source: ExchangeSource, { prefix = 'ocds-000000' }: OcdsChoices = {}): Exported => {
  const report = reporting()
  const { views, names, at, origin, organisation } = source
  const pledges = new Map(pledgeRows(views.pledges).map((row) => [row.pledgeId as string, row]))
  const releases = rowsOf(views.agreements).flatMap((row): ReadonlyArray<Json> => {
    const { agreementId, kind, status, title, purpose, parties, signedOn, inForceOn, until, endedOn } = row
    const subject = `agreement/${agreementId}`
    if (kind !== 'GrantAgreement' || status === 'Drafting') {
      report.leaveOut(status === 'Drafting' ? 'drafted agreement' : kind, 'NotInThisFormat', subject)
      return []
    }
    const under = row.pledges.flatMap((id) => pledges.get(id) ?? [])
    const money = under.flatMap(({ pledgeId, total }) => {
      if (total.type === 'Money') return [total.money]
      report.leaveOut('pledge under a contract', 'WithoutMoney', `pledge/${pledgeId}`)
      return []
    })
    const [value, ...others] = money
    for (const { currency, amount } of others)
      report.leaveOut('further value', 'NotExpressible', `${currency} ${amount}`)
    const amount = value === undefined ? null : numberOf(value.amount)
    if (value !== undefined && amount === null)
      report.leaveOut('value', 'NotExpressible', `${value.currency} ${value.amount}`)
    const donors = new Set<PartyId>(under.map(({ donor }) => donor))
    const organisationOf = (party: PartyId): Json => ({ id: party, name: names.party(party) })
    const [buyer] = donors
    const signed = dateTime(subject, 'dateSigned', signedOn, report)
    const [start, end] = [
      dateTime(subject, 'startDate', inForceOn, report),
      dateTime(subject, 'endDate', endedOn ?? until, report)
    ]
    const period = { ...(start === null ? {} : { startDate: start }), ...(end === null ? {} : { endDate: end }) }
    report.wrote()
    return [
      {
        ocid: `${prefix}-${agreementId}`,
        id: `${agreementId}-${at}`,
        date: at,
        tag: ['contract'],
        initiationType: 'tender',
        language: 'en',
        parties: parties.map((party) => ({
          ...organisationOf(party),
          roles: donors.has(party) ? ['buyer', 'funder'] : ['supplier']
        })),
        ...(buyer === undefined ? {} : { buyer: organisationOf(buyer) }),
        awards: [
          {
            id: agreementId,
            title: title ?? purpose,
            description: purpose,
            status: 'active',
            suppliers: parties.filter((party) => !donors.has(party)).map(organisationOf)
          }
        ],
        contracts: [
          {
            id: agreementId,
            awardID: agreementId,
            title: title ?? purpose,
            description: purpose,
            status: status === 'InForce' ? 'active' : status === 'Signed' ? 'pending' : 'terminated',
            ...(Object.keys(period).length === 0 ? {} : { period }),
            ...(amount === null || value === undefined ? {} : { value: { amount, currency: value.currency } }),
            ...(signed === null ? {} : { dateSigned: signed })
          }
        ]
      }
    ]
  })
  for (const { id, type } of views.believed)
    if (!/^(Agreement|MoU|Obligation|FundingPledged|PledgeRevised)/.test(type))
      report.leaveOut(type, 'NotInThisFormat', id)
  if (releases.length === 0) return { files: [], report: report.report() }
  const name = organisation === null ? 'Communique' : names.party(organisation)
  const releasePackage = { uri: origin, version: '1.1', publishedDate: at, publisher: { name }, releases }
  return {
    files: [
      { name: 'releases.json', mediaType: 'application/json', content: `${JSON.stringify(releasePackage, null, 2)}\n` }
    ],
    report: report.report()
  }
}
