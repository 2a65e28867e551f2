import { minorUnitOf, type Money, type PledgeId } from '@communique/core'
import type { PledgeView } from '../../src/views/fundingLedger/fundingLedger.ts'
import type { Believed } from '../histories.ts'
import { after, dated, ofEach, ofTypes, wordsFor } from './neighbours.ts'

/** In ten-thousandths: no currency has more than four decimals. */
export const tenThousandths = ({ amount }: Money): bigint => {
  const [whole = '', decimals = ''] = amount.split('.')
  return BigInt(whole + decimals.padEnd(4, '0'))
}

/** Written without decimals where it is whole, else with all that the currency has. */
const written = (tenThousandths: bigint, currency: Money['currency']): Money => {
  const digits = String(tenThousandths).padStart(5, '0')
  const whole = digits.slice(0, -4)
  const decimals = digits.slice(-4)
  const amount = decimals === '0000' ? whole : `${whole}.${decimals.slice(0, minorUnitOf(currency))}`
  return { amount, currency } as Money // digits, as many as the currency has
}

const pledgeOf = (history: Believed, pledgeId: PledgeId): PledgeView => {
  const promise = ofTypes(history, 'FundingPledged').find(({ data }) => data.pledgeId === pledgeId)
  if (promise === undefined) return { onRecord: false }
  const { agreement, beneficiaries, donor, on, period, purpose, recipient, resource, through } = promise.data
  const followed = ofTypes(after(history, promise), 'PledgeRevised', 'DisbursementRecorded', 'PledgeCancelled').filter(
    ({ data }) => data.pledgeId === pledgeId
  )
  const revised = ofTypes(followed, 'PledgeRevised')
  const disbursed = ofTypes(followed, 'DisbursementRecorded')
  const [cancelled] = ofTypes(followed, 'PledgeCancelled')

  const total = revised.at(-1)?.data.total ?? resource
  const sums = (): Pick<Extract<PledgeView, { onRecord: true }>, 'disbursed' | 'outstanding' | 'overDisbursed'> => {
    if (total.type !== 'Money') return { disbursed: null, outstanding: null, overDisbursed: null }
    const { currency } = total.money
    const paid = disbursed
      .map(({ data }) => data.resource)
      .map((paid) => (paid.type === 'Money' && paid.money.currency === currency ? tenThousandths(paid.money) : 0n))
      .reduce((one, other) => one + other, 0n)
    const left = tenThousandths(total.money) - paid
    return {
      disbursed: written(paid, currency),
      outstanding: written(left > 0n && cancelled === undefined ? left : 0n, currency),
      overDisbursed: left < 0n ? written(-left, currency) : null
    }
  }

  return {
    onRecord: true,
    pledgeId,
    donor,
    recipient,
    through,
    purpose,
    beneficiaries,
    agreement,
    on: dated(on),
    period,
    pledged: resource,
    total,
    ...sums(),
    cancelled:
      cancelled === undefined
        ? null
        : { eventId: cancelled.id, on: dated(cancelled.data.on), reason: cancelled.data.reason },
    revisions: revised.map(({ id, data }) => ({
      eventId: id,
      total: data.total,
      on: dated(data.on),
      reason: data.reason
    })),
    disbursements: disbursed.map(({ id, data }) => ({
      eventId: id,
      disbursementId: data.disbursementId,
      resource: data.resource,
      to: data.to,
      on: dated(data.on)
    })),
    citations: wordsFor([promise, ...followed])
  }
}

/** Each pledge is its first promise and all that was recorded of it thereafter. */
export const fundingLedgerOracle = (history: Believed): Readonly<Record<PledgeId, PledgeView>> =>
  ofEach(
    ofTypes(history, 'FundingPledged', 'PledgeRevised', 'DisbursementRecorded', 'PledgeCancelled').map(
      ({ data }) => data.pledgeId
    ),
    (pledgeId) => pledgeOf(history, pledgeId)
  )
