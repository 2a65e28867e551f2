import {
  boundsOf,
  type DisbursementId,
  minorUnitOf,
  type Money,
  type OccurrenceDate,
  type PledgeId,
  stated
} from '@communique/core'
import { either as E } from 'fp-ts'
import type { ShownDate } from '../../src/shared/shownDate.ts'
import type { FundingView } from '../../src/views/fundingLedger/fundingLedger.ts'
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

/** The time up to a date, by its text where that can be an end, or else by its last day. */
const openTo = (on: OccurrenceDate): ShownDate => {
  const written = E.toUnion(E.orElse(() => stated(`../${boundsOf(on).latest}`))(stated(`../${on.edtf}`)))
  return dated('edtf' in written ? { ...on, edtf: written.edtf } : on)
}

const pledgeOf = (history: Believed, pledgeId: PledgeId): FundingView => {
  const ofIt = ofTypes(history, 'FundingPledged', 'PledgeAttested').filter(({ data }) => data.pledgeId === pledgeId)
  const [first] = ofIt
  if (first === undefined) return { onRecord: false }
  // The first promise, be it first known by an attestation; an attestation after it adds nothing.
  const promise = ofTypes(ofIt, 'FundingPledged')[0] ?? first
  const { agreement, beneficiaries, donor, on, period, purpose, recipient, resource, through } = promise.data
  const { finance, starts, ends, additionalTo, programmes } = promise.data
  const followed = ofTypes(after(history, first), 'PledgeRevised', 'DisbursementRecorded', 'PledgeCancelled').filter(
    ({ data }) => data.pledgeId === pledgeId
  )
  const revised = ofTypes(followed, 'PledgeRevised')
  const disbursed = ofTypes(followed, 'DisbursementRecorded')
  const [cancelled] = ofTypes(followed, 'PledgeCancelled')

  const total = revised.at(-1)?.data.total ?? first.data.resource
  const sums = (): Pick<Extract<FundingView, { kind: 'Pledge' }>, 'disbursed' | 'outstanding' | 'overDisbursed'> => {
    if (total.type !== 'Money') return { disbursed: null, outstanding: null, overDisbursed: null }
    const { currency } = total.money
    const inCurrency = disbursed
      .map(({ data }) => data.resource)
      .flatMap((given) => (given.type === 'Money' && given.money.currency === currency ? [given.money] : []))
    const paid = inCurrency.map(tenThousandths).reduce((one, other) => one + other, 0n)
    const left = tenThousandths(total.money) - paid
    return {
      disbursed: inCurrency.length === 0 ? null : written(paid, currency),
      outstanding: written(left > 0n && cancelled === undefined ? left : 0n, currency),
      overDisbursed: left < 0n ? written(-left, currency) : null
    }
  }

  return {
    onRecord: true,
    kind: 'Pledge',
    finance,
    starts,
    ends,
    additionalTo,
    programmes,
    pledgeId,
    donor,
    recipient,
    through,
    purpose,
    beneficiaries,
    agreement,
    on: promise.type === 'PledgeAttested' ? openTo(on) : dated(on),
    isAttested: promise.type === 'PledgeAttested',
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
    citations: wordsFor(history.filter((event) => [first, promise, ...followed].some(({ id }) => id === event.id)))
  }
}

const deliveryOf = (history: Believed, disbursementId: DisbursementId): FundingView => {
  const delivered = ofTypes(history, 'AidDelivered').find(({ data }) => data.disbursementId === disbursementId)
  if (delivered === undefined) return { onRecord: false }
  const { donor, recipient, through, purpose, beneficiaries, agreement, finance, on, resource } = delivered.data
  return {
    onRecord: true,
    kind: 'Delivery',
    disbursementId,
    donor,
    recipient,
    through,
    purpose,
    beneficiaries,
    agreement,
    finance,
    on: dated(on),
    resource,
    citations: wordsFor([delivered])
  }
}

/** Each pledge is its first promise and all that was recorded of it thereafter; each delivery is its first record. */
export const fundingLedgerOracle = (history: Believed): Readonly<Record<string, FundingView>> => {
  const pledges = ofEach(
    ofTypes(
      history,
      'FundingPledged',
      'PledgeAttested',
      'PledgeRevised',
      'DisbursementRecorded',
      'PledgeCancelled'
    ).map(({ data }) => data.pledgeId),
    (pledgeId) => pledgeOf(history, pledgeId)
  )
  const deliveries = [...new Set(ofTypes(history, 'AidDelivered').map(({ data }) => data.disbursementId))]
  return {
    ...pledges,
    ...Object.fromEntries(deliveries.map((id) => [`delivery/${id}`, deliveryOf(history, id)]))
  }
}
