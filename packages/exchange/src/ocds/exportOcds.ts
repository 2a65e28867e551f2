import type { CooperationRecord, PartyId } from '@communique/core'
import { type AgreementRow, type PledgeRow, pledgeRows, rowsOf, type ShownDate } from '@communique/projections'
import { type Names, type Question, viewsOf } from '@communique/wording/advanced'
import { type Exported, reporting, type Reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import {
  compiledRelease,
  contentIn,
  type OcdsFields,
  type OcdsRelease,
  takingAway,
  versionedRelease
} from './mergeReleases.ts'

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

/** The content of a release about a grant agreement, as far as it stands; null for anything else. */
const contractOf = (
  row: AgreementRow,
  pledges: ReadonlyMap<string, PledgeRow>,
  names: Names,
  report: Reporting
): OcdsFields | null => {
  const { agreementId, kind, status, title, purpose, parties, signedOn, inForceOn, until, endedOn } = row
  const subject = `agreement/${agreementId}`
  if (kind !== 'GrantAgreement' || status === 'Drafting') {
    report.leaveOut(status === 'Drafting' ? 'drafted agreement' : kind, 'NotInThisFormat', subject)
    return null
  }
  const under = row.pledges.flatMap((id) => pledges.get(id) ?? [])
  const money = under.flatMap(({ pledgeId, total }) => {
    if (total.type === 'Money') return [total.money]
    report.leaveOut('pledge under a contract', 'WithoutMoney', `pledge/${pledgeId}`)
    return []
  })
  const [value, ...others] = money
  for (const { currency, amount } of others) report.leaveOut('further value', 'NotExpressible', `${currency} ${amount}`)
  const amount = value === undefined ? null : numberOf(value.amount)
  if (value !== undefined && amount === null)
    report.leaveOut('value', 'NotExpressible', `${value.currency} ${value.amount}`)
  const donors = new Set<PartyId>(under.map(({ donor }) => donor))
  const organisationOf = (party: PartyId): OcdsFields => ({ id: party, name: names.party(party) })
  const [buyer] = donors
  const signed = dateTime(subject, 'dateSigned', signedOn, report)
  const [start, end] = [
    dateTime(subject, 'startDate', inForceOn, report),
    dateTime(subject, 'endDate', endedOn ?? until, report)
  ]
  const period = { ...(start === null ? {} : { startDate: start }), ...(end === null ? {} : { endDate: end }) }
  return {
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
}

const pledgesIn = (rows: ReadonlyArray<PledgeRow>): ReadonlyMap<string, PledgeRow> =>
  new Map(rows.map((row) => [row.pledgeId as string, row]))

/** The record of an agreement and the pledges under it, as it was after each instant of recording. */
function* stagesOf(part: ReadonlyArray<CooperationRecord>, question: Question) {
  const inOrder = part.toSorted((a, b) => a.position - b.position)
  for (const [at, { recordedAt }] of inOrder.entries())
    if (inOrder[at + 1]?.recordedAt !== recordedAt)
      yield { recordedAt, views: viewsOf(inOrder.slice(0, at + 1), question) }
}

/** The releases about one agreement: one for each instant at which something of it changed. */
const releasesOf = (
  row: AgreementRow,
  source: ExchangeSource,
  byStream: ReadonlyMap<string, ReadonlyArray<CooperationRecord>>,
  prefix: string
): ReadonlyArray<OcdsRelease> => {
  const streams = [`agreement/${row.agreementId}`, ...row.pledges.map((id) => `pledge/${id}`)]
  const part = streams.flatMap((stream) => byStream.get(stream) ?? [])
  const releases: Array<OcdsRelease> = []
  for (const { recordedAt, views } of stagesOf(part, source.views.question)) {
    const then = rowsOf(views.agreements).find(({ agreementId }) => agreementId === row.agreementId)
    if (then === undefined) continue
    // The report of the export is of the latest state alone.
    const content = contractOf(then, pledgesIn(pledgeRows(views.pledges)), source.names, reporting())
    if (content === null) continue
    const before = contentIn(compiledRelease(releases))
    const release: OcdsRelease = {
      ocid: `${prefix}-${row.agreementId}`,
      id: `${row.agreementId}-${recordedAt}`,
      date: recordedAt,
      tag: [releases.length === 0 ? 'contract' : 'contractUpdate'],
      ...takingAway(before, content)
    }
    const after = contentIn(compiledRelease([...releases, release]))
    if (JSON.stringify(after) !== JSON.stringify(before)) releases.push(release)
  }
  return releases
}

/**
 * Exports the grant agreements of a record as OCDS 1.1.5: a package of releases, one for each time at which something was
 * recorded of an agreement or the pledges under it, and a package of records, which has the releases of each agreement
 * compiled, and with the history of every field. A memorandum is no contract and is left out; a contract that is signed is
 * not `active` before its entry into force.
 *
 * @category exchange
 * @since 0.1.0
 */
export const exportOcds = (source: ExchangeSource, { prefix = 'ocds-000000' }: OcdsChoices = {}): Exported => {
  const report = reporting()
  const { views, names, at, origin, organisation, history } = source
  const pledges = pledgesIn(pledgeRows(views.pledges))
  const byStream = new Map<string, Array<CooperationRecord>>()
  for (const event of history) {
    const before = byStream.get(event.stream)
    if (before === undefined) byStream.set(event.stream, [event])
    else before.push(event)
  }
  const records = rowsOf(views.agreements).flatMap((row) => {
    if (contractOf(row, pledges, names, report) === null) return []
    const releases = releasesOf(row, source, byStream, prefix)
    const [first, compiled] = [releases[0], compiledRelease(releases)]
    if (first === undefined || compiled === null) return []
    report.wrote()
    // The merge rules take no entry of a list away: it stays without a name.
    for (const { id, name } of compiled['parties'] as ReadonlyArray<OcdsFields>)
      if (name === undefined) report.leaveOut('party taken back', 'NotExpressible', String(id))
    return [
      {
        ocid: first.ocid,
        releases,
        compiledRelease: compiled,
        versionedRelease: versionedRelease(releases)
      }
    ]
  })
  for (const { id, type } of views.believed)
    if (!/^(Agreement|MoU|Obligation|FundingPledged|PledgeAttested|PledgeRevised)/.test(type))
      report.leaveOut(type, 'NotInThisFormat', id)
  if (records.length === 0) return { files: [], report: report.report() }
  const name = organisation === null ? 'Communique' : names.party(organisation)
  const described = { version: '1.1', publishedDate: at, publisher: { name } }
  const file = (of: 'releases' | 'records', content: ReadonlyArray<unknown>) => ({
    name: `${of}.json`,
    mediaType: 'application/json',
    content: `${JSON.stringify({ uri: origin, ...described, [of]: content }, null, 2)}\n`
  })
  return {
    files: [
      file(
        'releases',
        records.flatMap(({ releases }) => releases)
      ),
      file('records', records)
    ],
    report: report.report()
  }
}
