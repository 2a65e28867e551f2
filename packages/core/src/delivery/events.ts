import * as t from 'io-ts'
import { type CommandIn, type EventIn, nullable, Text } from '@communique/kernel'
import { occurrenceCodec } from '../occurrenceCodec.ts'
import { beneficiaryCountries, partsOfGift } from '../sharedFacets.ts'
import { subjectFacts } from '../subject.ts'
import { Beneficiaries } from '../vocabulary/beneficiaries.ts'
import { CountryLinks } from '../vocabulary/countryLink.ts'
import { FinanceType } from '../vocabulary/financeType.ts'
import { AgreementId, DisbursementId, MeetingId, PartyId } from '../vocabulary/identifiers.ts'
import { OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { Resource } from '../vocabulary/resource.ts'
import { Theme } from '../vocabulary/theme.ts'

/**
 * Aid arrived, and no pledge of it is known: a shipment, a transfer, experts. No pledge is invented for it. What was
 * handed over of a pledge on record is a `DisbursementRecorded`. `countries` names the donor's side.
 */
export const AidDelivered = occurrenceCodec(
  'AidDelivered',
  1,
  t.type({
    disbursementId: DisbursementId,
    donor: PartyId,
    recipient: nullable(PartyId),
    through: nullable(PartyId),
    resource: Resource,
    purpose: nullable(Text),
    beneficiaries: Beneficiaries,
    countries: CountryLinks,
    on: OccurrenceDate,
    finance: nullable(FinanceType),
    agreement: nullable(AgreementId),
    meeting: nullable(MeetingId),
    themes: t.readonlyArray(Theme)
  })
)
export interface AidDelivered extends t.TypeOf<typeof AidDelivered> {}
/**
 * States that aid arrived without a pledge on record: once for each identifier, above zero, with no beneficiary named
 * twice. Under a pledge on record, use `disbursementRecorded`.
 */
export const aidDelivered = (data: AidDelivered['data']): AidDelivered => ({ type: 'AidDelivered', data })

/** The event that each command records. */
export interface DeliveryFacts {
  readonly DeliverAid: AidDelivered
}
/** The event of a delivery: the aid arrived. */
export type DeliveryEvent = EventIn<DeliveryFacts>
/** The command to a delivery. */
export type DeliveryCommand = CommandIn<DeliveryFacts>

/** The table of deliveries: the event that the command records, with its strength, parts and countries. */
export const deliveryFacts = subjectFacts<DeliveryFacts>({
  DeliverAid: {
    records: AidDelivered,
    strength: 'Occurred',
    step: 'StandsAlone',
    binds: 'Delivery',
    parts: partsOfGift,
    countries: beneficiaryCountries
  }
})
