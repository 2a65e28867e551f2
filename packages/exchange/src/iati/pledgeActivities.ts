import { type CooperationEvent, type Money, type Resource, type Theme, themeLabel } from '@communique/core'
import { formerCountryOf, subtractMoney, themeTable } from '@communique/core/advanced'
import { type PledgeRow, pledgeRows, type ShownDate, shownDate } from '@communique/projections'
import { type DeliveryRow, deliveryRows } from '@communique/projections/advanced'
import { either as E } from 'fp-ts'
import type { Reporting } from '../report.ts'
import type { ExchangeSource } from '../source.ts'
import type { IatiActivity, IatiDate, IatiDocument, IatiOrganisation, IatiTransaction } from './activity.ts'
import {
  dateTypes,
  organisationRoles,
  organisationTypes,
  tagVocabularies,
  transactionTypes,
  unspecified
} from './codes.ts'
import { ownNamespace } from './renderActivity.ts'

/** Choices about IATI. */
export interface IatiChoices {
  /**
   * The identifier of an organisation, such as `XM-DAC-41304`, by the party of the record. Without one, the reference of an
   * organisation is left out; that of the reporting one, which IATI demands, is made of the record's identity.
   */
  readonly references?: Readonly<Record<string, string>>
}

/** A pledge or delivery with the event that states it, for what the view does not keep. */
interface Stated {
  readonly themes: ReadonlyArray<Theme>
  readonly at: string
}

/** Makes activities of the record; whatever has no place in one goes to the report. */
export const iatiWriter = (source: ExchangeSource, report: Reporting, { references = {} }: IatiChoices = {}) => {
  const { views, names, organisation, origin } = source
  const listings = new Map(Object.entries(views.parties))
  const referenceOf = (party: string): string | null =>
    Object.hasOwn(references, party) ? (references[party] ?? null) : null

  const organisationOf = (party: string): IatiOrganisation => {
    const listing = listings.get(party)
    return {
      ref: referenceOf(party),
      type: listing?.onRecord === true ? organisationTypes[listing.kind] : null,
      name: listing?.onRecord === true ? listing.name : names.party(party),
      party
    }
  }

  const reportingRef =
    organisation === null ? 'communique' : (referenceOf(organisation) ?? `communique-${organisation}`)
  const reporting: IatiOrganisation = {
    ...(organisation === null
      ? { type: '90', name: `The record ${origin}`, party: null }
      : { ...organisationOf(organisation), type: organisationOf(organisation).type ?? '90' }),
    ref: reportingRef
  }

  const today = source.at.slice(0, 10)

  /**
   * The day that stands for a date: the last that it may have, by which it had certainly occurred, but none after the export
   * where an earlier one will do, since IATI takes nothing to have happened in the future.
   */
  const dateOf = (subject: string, field: string, date: ShownDate, planned = false): IatiDate | null => {
    const { earliest, latest, edtf, basis, qualifier } = date
    const last = latest ?? earliest
    if (last === null) return null
    const day = planned || last <= today ? last : earliest !== null && earliest <= today ? today : null
    if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) || day.startsWith('0000')) return null
    if (earliest !== latest || qualifier !== 'None')
      report.approximate({ subject, field, recorded: edtf, written: day })
    return { day, edtf, basis }
  }

  const stated = new Map<string, Stated>()
  for (const { type, data, recordedAt } of views.believed as ReadonlyArray<
    CooperationEvent & { readonly recordedAt: string }
  >) {
    if ((type === 'FundingPledged' || type === 'PledgeAttested') && !stated.has(data.pledgeId))
      stated.set(data.pledgeId, { themes: data.themes, at: recordedAt })
    if (type === 'AidDelivered' && !stated.has(`delivery/${data.disbursementId}`))
      stated.set(`delivery/${data.disbursementId}`, { themes: data.themes, at: recordedAt })
  }

  const documentsOf = (citations: PledgeRow['citations']): ReadonlyArray<IatiDocument> => {
    const found = new Map<string, IatiDocument>()
    for (const { source: id } of citations) {
      const listing = Object.hasOwn(views.sources, id) ? views.sources[id] : undefined
      if (
        listing?.onRecord !== true ||
        listing.where === null ||
        !/^https?:\/\/[^\s<>"{}|\\^`[\]]+$/.test(listing.where)
      )
        continue
      found.set(listing.where, { url: listing.where, title: listing.title, category: 'A12' })
    }
    return [...found.values()]
  }

  /** Place and sector: one country or one sector is stated; of several nobody knows the shares, and none are invented. */
  const placed = (
    subject: string,
    { countries, parties, others }: PledgeRow['beneficiaries'],
    themes: ReadonlyArray<Theme>
  ): Pick<IatiActivity, 'scope' | 'countries' | 'regions' | 'sectors' | 'tags'> => {
    const distinct = [...new Set(countries)]
    const [only] = distinct
    const isOne =
      distinct.length === 1 &&
      only !== undefined &&
      only.length === 2 &&
      formerCountryOf(only) === null &&
      others === null
    if (distinct.length > 1) report.leaveOut('share of each country', 'NotExpressible', subject)
    const kept = themes.flatMap((theme) => (theme.type === 'Kept' ? [theme.theme] : []))
    const sectors = [...new Set(kept.flatMap((theme): ReadonlyArray<string> => themeTable[theme].sectors))]
    const [sector] = sectors
    const goals = [...new Set(kept.flatMap((theme): ReadonlyArray<number> => themeTable[theme].goals))].toSorted(
      (a, b) => a - b
    )
    return {
      scope: isOne ? '4' : distinct.length > 1 ? '3' : null,
      countries: isOne ? [{ vocabulary: null, code: only, percentage: '100' }] : [],
      regions: isOne ? [] : [{ vocabulary: '1', code: unspecified.region, percentage: '100' }],
      sectors:
        sectors.length === 1 && sector !== undefined
          ? [{ vocabulary: '2', code: sector, percentage: '100' }]
          : [{ vocabulary: '1', code: unspecified.sector, percentage: '100' }],
      tags: [
        ...goals.map((goal) => ({ vocabulary: tagVocabularies.Goals, uri: null, code: String(goal), name: null })),
        ...distinct.map((code) => ({
          vocabulary: tagVocabularies.Own,
          uri: `${ownNamespace}:beneficiary-country`,
          code,
          name: names.country(code)
        })),
        ...parties.map((party) => ({
          vocabulary: tagVocabularies.Own,
          uri: `${ownNamespace}:beneficiary-party`,
          code: party,
          name: names.party(party)
        })),
        ...(others === null
          ? []
          : [
              {
                vocabulary: tagVocabularies.Own,
                uri: `${ownNamespace}:beneficiary-others`,
                code: 'Others',
                name: others
              }
            ]),
        ...themes.map((theme) => ({
          vocabulary: tagVocabularies.Own,
          uri: `${ownNamespace}:theme`,
          code: theme.type === 'Kept' ? theme.theme : 'Open',
          name: themeLabel(theme)
        }))
      ]
    }
  }

  const moneyOf = (resource: Resource): Money | null => (resource.type === 'Money' ? resource.money : null)

  const transaction = (
    ref: string,
    type: string,
    date: IatiDate,
    { amount, currency }: Money,
    provider: string,
    receiver: string | null,
    description: string | null
  ): IatiTransaction => ({
    ref,
    type,
    date,
    amount,
    currency,
    description,
    provider: organisationOf(provider),
    receiver: receiver === null ? null : organisationOf(receiver)
  })

  const base = (id: string, row: PledgeRow | DeliveryRow, themes: ReadonlyArray<Theme>, at: string | undefined) => ({
    identifier: `${reportingRef}-${id}`,
    reporting,
    title: row.purpose ?? 'Aid delivered',
    descriptions: [
      [
        row.purpose ?? 'Aid delivered',
        ...(row.beneficiaries.countries.length === 0
          ? []
          : [`For ${[...new Set(row.beneficiaries.countries)].map(names.country).join(', ')}`]),
        ...(row.beneficiaries.parties.length === 0
          ? []
          : [`For ${row.beneficiaries.parties.map(names.party).join(', ')}`]),
        ...(row.beneficiaries.others === null ? [] : [`For ${row.beneficiaries.others}`])
      ].join('. ')
    ],
    participants: [
      { ...organisationOf(row.donor), role: organisationRoles.Funding },
      ...(row.through === null ? [] : [{ ...organisationOf(row.through), role: organisationRoles.Extending }]),
      ...(row.recipient === null ? [] : [{ ...organisationOf(row.recipient), role: organisationRoles.Implementing }])
    ],
    ...placed(id, row.beneficiaries, themes),
    financeType: row.finance,
    defaultCurrency: null,
    documents: documentsOf(row.citations),
    updated: at ?? null
  })

  const pledgeActivity = (row: PledgeRow): IatiActivity | null => {
    const subject = `pledge/${row.pledgeId}`
    const pledged = moneyOf(row.pledged)
    if (pledged === null) {
      report.leaveOut('FundingPledged', 'WithoutMoney', subject)
      return null
    }
    const promised = dateOf(subject, 'pledged', row.on)
    if (promised === null) {
      report.leaveOut('FundingPledged', 'WithoutDate', subject)
      return null
    }
    const { themes, at } = stated.get(row.pledgeId) ?? { themes: [], at: undefined }
    const bound = (term: PledgeRow['starts'], field: string): IatiDate | null =>
      term?.type === 'OnDate' ? dateOf(subject, field, shownDate(term.date), true) : null
    const [starts, ends] = [bound(row.starts, 'starts'), bound(row.ends, 'ends')]
    const revised: Array<IatiTransaction> = []
    let total = pledged
    for (const { eventId, total: next, on, reason } of row.revisions) {
      const money = moneyOf(next)
      const date = dateOf(eventId, 'revised', on)
      const change = money === null ? null : subtractMoney(money, total)
      if (money === null || date === null || change === null || E.isLeft(change)) {
        report.leaveOut(
          'PledgeRevised',
          money === null ? 'WithoutMoney' : date === null ? 'WithoutDate' : 'NotExpressible',
          eventId
        )
        continue
      }
      total = money
      revised.push(
        transaction(eventId, transactionTypes.OutgoingPledge, date, change.right, row.donor, row.recipient, reason)
      )
    }
    // The total by the sources that spoke of it before its promise came to be known: its day of change is unknown.
    const standing = moneyOf(row.total)
    if (row.revisions.length === 0 && (standing?.amount !== total.amount || standing.currency !== total.currency))
      report.leaveOut('PledgeAttested', 'NotExpressible', subject)
    const disbursed = row.disbursements.flatMap(({ eventId, disbursementId, resource, to, on }) => {
      const money = moneyOf(resource)
      const date = dateOf(eventId, 'disbursed', on)
      if (money === null || date === null) {
        report.leaveOut('DisbursementRecorded', money === null ? 'WithoutMoney' : 'WithoutDate', eventId)
        return []
      }
      return [transaction(disbursementId, transactionTypes.Disbursement, date, money, row.donor, to ?? null, null)]
    })
    const cancelled = row.cancelled === null ? null : dateOf(row.cancelled.eventId, 'cancelled', row.cancelled.on)
    if (row.cancelled !== null && cancelled === null)
      report.leaveOut('PledgeCancelled', 'WithoutDate', row.cancelled.eventId)
    const isPaid = row.outstanding !== null && /^0(\.0*)?$/.test(row.outstanding.amount) && row.disbursements.length > 0
    report.wrote()
    return {
      ...base(row.pledgeId, row, themes, at),
      otherIdentifiers: [
        { ref: row.pledgeId, type: 'A1' },
        ...(row.agreement === null ? [] : [{ ref: row.agreement, type: 'A9' }])
      ],
      // A promise alone is not under way.
      status: row.cancelled !== null ? '5' : isPaid ? '3' : disbursed.length > 0 ? '2' : '1',
      dates: [
        {
          // A pledge that is only known to have been made by a day may have ended before that day.
          ...(starts ?? (ends !== null && ends.day < promised.day ? { ...promised, day: ends.day } : promised)),
          type: dateTypes.PlannedStart,
          narrative: starts === null ? 'The day of the pledge; no start is on record' : null
        },
        ...(ends === null ? [] : [{ ...ends, type: dateTypes.PlannedEnd, narrative: null }]),
        ...(cancelled === null
          ? []
          : [{ ...cancelled, type: dateTypes.ActualEnd, narrative: 'The day of the cancellation' }])
      ],
      transactions: [
        transaction(row.pledgeId, transactionTypes.OutgoingPledge, promised, pledged, row.donor, row.recipient, null),
        ...revised,
        ...disbursed
      ]
    }
  }

  const deliveryActivity = (row: DeliveryRow): IatiActivity | null => {
    const subject = `delivery/${row.disbursementId}`
    const money = moneyOf(row.resource)
    const date = dateOf(subject, 'delivered', row.on)
    if (money === null || date === null) {
      report.leaveOut('AidDelivered', money === null ? 'WithoutMoney' : 'WithoutDate', subject)
      return null
    }
    const { themes, at } = stated.get(subject) ?? { themes: [], at: undefined }
    report.wrote()
    return {
      ...base(row.disbursementId, row, themes, at),
      otherIdentifiers: row.agreement === null ? [] : [{ ref: row.agreement, type: 'A9' }],
      status: '2',
      dates: [{ ...date, type: dateTypes.ActualStart, narrative: null }],
      transactions: [
        transaction(row.disbursementId, transactionTypes.Disbursement, date, money, row.donor, row.recipient, null)
      ]
    }
  }

  return {
    reporting,
    organisationOf,
    activities: (): ReadonlyArray<IatiActivity> =>
      [...pledgeRows(views.pledges).map(pledgeActivity), ...deliveryRows(views.pledges).map(deliveryActivity)].filter(
        (activity) => activity !== null
      )
  }
}
