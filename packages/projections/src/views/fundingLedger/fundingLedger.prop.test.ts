import type { CooperationEvent, Resource } from '@communique/core'
import type { Effective } from '@communique/kernel'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { believed } from '../../../test/histories.ts'
import { tenThousandths } from '../../../test/oracles/fundingLedger.ts'
import { fold } from '../../engine/folding/fold.ts'
import { fundingLedger } from './fundingLedger.ts'
import { fundingByBeneficiaries, fundingByDonor, fundingTotals, type FundingViews } from './fundingTotals.ts'

type History = ReadonlyArray<Effective<CooperationEvent>>

const isIn = (resource: Resource, currency: string): boolean =>
  resource.type === 'Money' && resource.money.currency === currency

const inMoney = (resource: Resource, currency: string): bigint =>
  resource.type === 'Money' && resource.money.currency === currency ? tenThousandths(resource.money) : 0n

interface Naive {
  pledges: number
  pledged: bigint
  disbursed: bigint | null
  outstanding: bigint
  over: bigint
  withoutPledge: bigint | null
}

const nothing = (): Naive => ({
  pledges: 0,
  pledged: 0n,
  disbursed: null,
  outstanding: 0n,
  over: 0n,
  withoutPledge: null
})

/** The naive answer: for each pledge, look through the whole record. */
const naiveTotals = (history: History): Readonly<Record<string, Naive>> => {
  const answer: Record<string, Naive> = {}
  const promises = history.filter((event) => event.type === 'FundingPledged' || event.type === 'PledgeAttested')
  const ids = new Set(promises.map(({ data }) => data.pledgeId))
  for (const id of ids) {
    const first = history.findIndex((event) => event === promises.find(({ data }) => data.pledgeId === id))
    const rest = history.slice(first)
    const totals = rest.flatMap((event) => {
      if (event.type === 'PledgeRevised' && event.data.pledgeId === id) return [event.data.total]
      return event === rest[0] && 'resource' in event.data && event.data.resource !== null ? [event.data.resource] : []
    })
    const total = totals.at(-1)
    if (total?.type !== 'Money') continue
    const { currency } = total.money
    const reports = rest.flatMap((event) =>
      event.type === 'DisbursementRecorded' && event.data.pledgeId === id && isIn(event.data.resource, currency)
        ? [inMoney(event.data.resource, currency)]
        : []
    )
    const disbursed = reports.reduce((sum, amount) => sum + amount, 0n)
    const cancelled = rest.some((event) => event.type === 'PledgeCancelled' && event.data.pledgeId === id)
    const open = tenThousandths(total.money) - disbursed
    const naive = (answer[currency] ??= nothing())
    naive.pledges += 1
    naive.pledged += cancelled ? 0n : tenThousandths(total.money)
    if (reports.length > 0) naive.disbursed = (naive.disbursed ?? 0n) + disbursed
    naive.outstanding += open > 0n && !cancelled ? open : 0n
    naive.over += open < 0n ? -open : 0n
  }
  const delivered = new Set<string>()
  for (const event of history) {
    if (event.type !== 'AidDelivered' || delivered.has(event.data.disbursementId)) continue
    delivered.add(event.data.disbursementId)
    const { resource } = event.data
    if (resource.type !== 'Money') continue
    const naive = (answer[resource.money.currency] ??= nothing())
    naive.withoutPledge = (naive.withoutPledge ?? 0n) + tenThousandths(resource.money)
  }
  return answer
}

const asNaive = (views: FundingViews): Readonly<Record<string, Naive>> =>
  Object.fromEntries(
    fundingTotals(views).inCurrency.map(
      ({ currency, pledges, pledged, disbursed, outstanding, overDisbursed, withoutPledge }) => [
        currency,
        {
          pledges,
          pledged: tenThousandths(pledged),
          disbursed: disbursed === null ? null : tenThousandths(disbursed),
          outstanding: tenThousandths(outstanding),
          over: tenThousandths(overDisbursed),
          withoutPledge: withoutPledge === null ? null : tenThousandths(withoutPledge)
        }
      ]
    )
  )

const counted = (lines: ReadonlyArray<{ readonly pledges: number }>): number =>
  lines.reduce((sum, { pledges }) => sum + pledges, 0)

describe('the funding ledger, whatever is on record', () => {
  it('sums what looking through the whole record for each pledge sums', () => {
    fc.assert(
      fc.property(believed, (history) => {
        expect(asNaive(fold(fundingLedger)(history).views)).toEqual(naiveTotals(history))
      }),
      { numRuns: 200 }
    )
  })

  it('counts each pledge once, for one donor and for one set of beneficiaries', () => {
    fc.assert(
      fc.property(believed, (history) => {
        const { views } = fold(fundingLedger)(history)
        const { pledges } = fundingTotals(views)
        expect(counted(fundingByDonor(views))).toBe(pledges)
        expect(counted(fundingByBeneficiaries(views))).toBe(pledges)
      })
    )
  })
})
