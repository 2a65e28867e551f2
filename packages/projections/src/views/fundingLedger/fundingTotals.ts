import type { Beneficiaries, CurrencyCode, Money, PartyId } from '@communique/core'
import { beneficiaryKey, beneficiarySet } from '../../shared/beneficiarySet.ts'
import { groupBy } from '../../shared/groupBy.ts'
import { rowsOf } from '../../shared/onRecord.ts'
import { noMoney, plus } from '../../shared/moneySum.ts'
import { byShownDate } from '../../shared/shownDate.ts'
import type { PledgeRow, PledgeView } from './fundingLedger.ts'

/** Pledges in one currency. */
export interface FundingInCurrency {
  readonly currency: CurrencyCode
  readonly pledges: number
  /** Of the pledges that stand; a cancelled one is left out. */
  readonly pledged: Money
  /** Of all pledges: what was handed over stays handed over. */
  readonly disbursed: Money
  readonly outstanding: Money
  readonly overDisbursed: Money
}

/** Pledges in figures: money by currency code, never across; what has no measure is counted. */
export interface FundingTotals {
  readonly pledges: number
  readonly cancelled: number
  readonly inCurrency: ReadonlyArray<FundingInCurrency>
  readonly inKind: number
  readonly unquantified: number
}

export interface FundingByDonor extends FundingTotals {
  readonly donor: PartyId
}

export interface FundingByBeneficiaries extends FundingTotals {
  readonly beneficiaries: Beneficiaries
}

export type FundingViews = Readonly<Record<string, PledgeView>>

/** The pledges on record, in the order in which they were made. */
export const pledgeRows = (views: FundingViews): ReadonlyArray<PledgeRow> =>
  rowsOf(views).toSorted((a, b) => byShownDate(a.on, b.on) || (a.pledgeId < b.pledgeId ? -1 : 1))

interface PledgedMoney {
  readonly row: PledgeRow
  readonly total: Money
}

const inCurrency = (currency: CurrencyCode, pledges: ReadonlyArray<PledgedMoney>): FundingInCurrency => {
  const sum = (amountOf: (pledge: PledgedMoney) => Money | null): Money =>
    pledges.reduce((sum, pledge) => plus(sum, amountOf(pledge) ?? noMoney(currency)), noMoney(currency))
  return {
    currency,
    pledges: pledges.length,
    pledged: sum(({ row, total }) => (row.cancelled === null ? total : null)),
    disbursed: sum(({ row }) => row.disbursed),
    outstanding: sum(({ row }) => row.outstanding),
    overDisbursed: sum(({ row }) => row.overDisbursed)
  }
}

const totalsOfRows = (rows: ReadonlyArray<PledgeRow>): FundingTotals => {
  const ofMoney = rows.flatMap((row) => (row.total.type === 'Money' ? [{ row, total: row.total.money }] : []))
  return {
    pledges: rows.length,
    cancelled: rows.filter(({ cancelled }) => cancelled !== null).length,
    inCurrency: [...groupBy(ofMoney, ({ total }) => total.currency)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, pledges]) => inCurrency(currency, pledges)),
    inKind: rows.filter(({ total }) => total.type === 'InKind').length,
    unquantified: rows.filter(({ total }) => total.type === 'Unquantified').length
  }
}

/**
 * All pledges in figures.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingTotals = (views: FundingViews): FundingTotals => totalsOfRows(pledgeRows(views))

/**
 * The totals of each donor, in the order of first pledges.
 *
 * @category funding ledger
 * @since 0.1.0
 */
export const fundingByDonor = (views: FundingViews): ReadonlyArray<FundingByDonor> =>
  [...groupBy(pledgeRows(views), ({ donor }) => donor)].map(([donor, rows]) => ({ donor, ...totalsOfRows(rows) }))

/**
 * The totals of each set of beneficiaries. One line for each set of beneficiaries: what ten countries share is one line, and no
 * country's own.
 *
 * @example
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
  [...groupBy(pledgeRows(views), ({ beneficiaries }) => beneficiaryKey(beneficiaries)).values()].map((rows) => ({
    beneficiaries: beneficiarySet(rows[0].beneficiaries),
    ...totalsOfRows(rows)
  }))
