import type { Beneficiaries, CurrencyCode, Money, PartyId } from '@communique/core'
import { beneficiaryKey, beneficiarySet } from '../../shared/beneficiarySet.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { noMoney, plus } from '../../shared/moneySum.ts'
import { byShownDate } from '../../shared/shownDate.ts'
import type { DeliveryRow, FundingView, PledgeRow } from './fundingLedger.ts'

/** Pledges in one currency. */
export interface FundingInCurrency {
  readonly currency: CurrencyCode
  readonly pledges: number
  /** Of the pledges that stand; a cancelled one is left out. */
  readonly pledged: Money
  /** Of all pledges: what was handed over stays handed over. `null`: of none of them it is reported. */
  readonly disbursed: Money | null
  /** The number of pledges with a report of it, 0 included. */
  readonly reported: number
  readonly outstanding: Money
  readonly overDisbursed: Money
  /** Delivered without a pledge on record; `null`: no such delivery is. */
  readonly withoutPledge: Money | null
}

/** Pledges and deliveries in figures: money by currency code, never across; what has no measure is counted. */
export interface FundingTotals {
  readonly pledges: number
  readonly cancelled: number
  readonly inCurrency: ReadonlyArray<FundingInCurrency>
  /** Pledges in kind. */
  readonly inKind: number
  /** Pledges without measure. */
  readonly unquantified: number
  /** Deliveries without a pledge on record, in money, in kind or without measure. */
  readonly deliveries: number
}

export interface FundingByDonor extends FundingTotals {
  readonly donor: PartyId
}

export interface FundingByBeneficiaries extends FundingTotals {
  readonly beneficiaries: Beneficiaries
}

export type FundingViews = Readonly<Record<string, FundingView>>

type FundingRow = PledgeRow | DeliveryRow

const idOf = (row: FundingRow): string => (row.kind === 'Pledge' ? row.pledgeId : row.disbursementId)

const fundingRows = (views: FundingViews): ReadonlyArray<FundingRow> =>
  rowsOf(views).toSorted((a, b) => byShownDate(a.on, b.on) || (idOf(a) < idOf(b) ? -1 : 1))

const isPledge = (row: FundingRow): row is PledgeRow => row.kind === 'Pledge'
const isDelivery = (row: FundingRow): row is DeliveryRow => row.kind === 'Delivery'

/** The pledges on record, in the order in which they were made. */
export const pledgeRows = (views: FundingViews): ReadonlyArray<PledgeRow> => fundingRows(views).filter(isPledge)

/** The deliveries without a pledge on record, in the order in which they were made. */
export const deliveryRows = (views: FundingViews): ReadonlyArray<DeliveryRow> => fundingRows(views).filter(isDelivery)

const moneyOf = (row: FundingRow): ReadonlyArray<{ readonly row: FundingRow; readonly money: Money }> => {
  const given = row.kind === 'Pledge' ? row.total : row.resource
  return given.type === 'Money' ? [{ row, money: given.money }] : []
}

/** The sum of all that is reported; null where nothing is. */
const reportedSum = (amounts: ReadonlyArray<Money | null>): Money | null =>
  amounts.reduce<Money | null>(
    (sum, amount) => (amount === null || sum === null ? (amount ?? sum) : plus(sum, amount)),
    null
  )

const inCurrency = (currency: CurrencyCode, given: ReturnType<typeof moneyOf>): FundingInCurrency => {
  const rows = given.map(({ row }) => row)
  const pledges = rows.filter(isPledge)
  const sum = (amounts: ReadonlyArray<Money | null>): Money => reportedSum(amounts) ?? noMoney(currency)
  return {
    currency,
    pledges: pledges.length,
    pledged: sum(given.map(({ row, money }) => (isPledge(row) && row.cancelled === null ? money : null))),
    disbursed: reportedSum(pledges.map(({ disbursed }) => disbursed)),
    reported: pledges.filter(({ disbursed }) => disbursed !== null).length,
    outstanding: sum(pledges.map(({ outstanding }) => outstanding)),
    overDisbursed: sum(pledges.map(({ overDisbursed }) => overDisbursed)),
    withoutPledge: reportedSum(given.map(({ row, money }) => (isDelivery(row) ? money : null)))
  }
}

const totalsOfRows = (rows: ReadonlyArray<FundingRow>): FundingTotals => {
  const pledges = rows.filter(isPledge)
  return {
    pledges: pledges.length,
    cancelled: pledges.filter(({ cancelled }) => cancelled !== null).length,
    inCurrency: [...groupBy(rows.flatMap(moneyOf), ({ money }) => money.currency)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, given]) => inCurrency(currency, given)),
    inKind: pledges.filter(({ total }) => total.type === 'InKind').length,
    unquantified: pledges.filter(({ total }) => total.type === 'Unquantified').length,
    deliveries: rows.filter(isDelivery).length
  }
}

/**
 * All pledges and deliveries in figures.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingTotals = (views: FundingViews): FundingTotals => totalsOfRows(fundingRows(views))

/**
 * The totals of each donor, in the order of first pledges and deliveries.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingByDonor = (views: FundingViews): ReadonlyArray<FundingByDonor> =>
  [...groupBy(fundingRows(views), ({ donor }) => donor)].map(([donor, rows]) => ({ donor, ...totalsOfRows(rows) }))

/**
 * The totals of each set of beneficiaries. One line for each set of beneficiaries: what ten countries share is one line, and no
 * country's own.
 *
 * @example
 * import assert from 'node:assert/strict'
 * import { cooperationLedger, inMemoryEventLog } from '@communique/core'
 * import { must, recordStory } from '@communique/fixtures'
 * import { cooperationAsOf, fold, fundingByBeneficiaries, fundingLedger } from '@communique/projections'
 *
 * const history = must(await recordStory(cooperationLedger({ log: inMemoryEventLog() }))())
 * const { views } = fold(fundingLedger)(cooperationAsOf(history, {}))
 *
 * const [line] = fundingByBeneficiaries(views)
 * assert.deepEqual(line?.beneficiaries.countries, ['BF', 'CI', 'MA', 'ML', 'MR', 'NE', 'NG', 'SD', 'SN', 'TD'])
 * assert.deepEqual(line?.inCurrency[0]?.outstanding, { amount: '2090000', currency: 'USD' })
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingByBeneficiaries = (views: FundingViews): ReadonlyArray<FundingByBeneficiaries> =>
  [...groupBy(fundingRows(views), ({ beneficiaries }) => beneficiaryKey(beneficiaries)).values()].map((rows) => ({
    beneficiaries: beneficiarySet(rows[0].beneficiaries),
    ...totalsOfRows(rows)
  }))
