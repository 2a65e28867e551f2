import { factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import type { CountryCode } from '../vocabulary/countryCode.ts'
import type { DisbursementId, PartyId } from '../vocabulary/identifiers.ts'
import type { Resource } from '../vocabulary/resource.ts'
import { isPositive } from '../vocabulary/resourceDifference.ts'
import { type DeliveryCommand, type DeliveryEvent, type DeliveryFacts, deliveryFacts } from './events.ts'

/** The state of a delivery: on record or not. */
export type DeliveryState = { readonly status: 'Absent' } | { readonly status: 'Delivered' }

/** A refusal: the delivery cannot be recorded so. */
export type DeliveryRefusal =
  /** The identifier stands for another delivery. */
  | { readonly type: 'DeliveryAlreadyRecorded'; readonly disbursementId: DisbursementId }
  | { readonly type: 'DeliveryNotPositive'; readonly disbursementId: DisbursementId; readonly resource: Resource }
  | {
      readonly type: 'DeliveredToOneTwice'
      readonly disbursementId: DisbursementId
      readonly beneficiary: CountryCode | PartyId
    }

const refusalOf = ({ data }: DeliveryCommand, { status }: DeliveryState): DeliveryRefusal | null => {
  const { disbursementId, resource, beneficiaries } = data
  if (status === 'Delivered') return { type: 'DeliveryAlreadyRecorded', disbursementId }
  const beneficiary = firstRepeated(beneficiaries.countries) ?? firstRepeated(beneficiaries.parties)
  if (beneficiary !== null) return { type: 'DeliveredToOneTwice', disbursementId, beneficiary }
  return isPositive(resource) ? null : { type: 'DeliveryNotPositive', disbursementId, resource }
}

const evolve = (_state: DeliveryState, _event: DeliveryEvent): DeliveryState => ({ status: 'Delivered' })

/**
 * Aid that arrived without a pledge on record. Nothing is not delivered: that nothing came of a pledge is said of the
 * pledge.
 *
 * @category deciding
 * @since 0.1.0
 */
export const deliveryDecider = factDecider<DeliveryFacts, DeliveryState, DeliveryRefusal>({
  initialState: { status: 'Absent' },
  facts: deliveryFacts.events,
  refusalOf,
  evolve
})
