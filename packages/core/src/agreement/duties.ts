import type { CommandIn, Text } from '@communique/kernel'
import { emptyMap, firstRepeated, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import type { CountryCode } from '../vocabulary/countryCode.ts'
import type { AgreementId, ObligationId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { compareDecimals, sumOfDecimals } from '../vocabulary/decimal.ts'
import type { Quantity } from '../vocabulary/resource.ts'
import type { AgreementFacts } from './events.ts'
import { dueInstanceOf, instanceKey } from './dueDates.ts'
import type { Obligation, ObligationInstance } from './obligation.ts'

type AmendAgreement = CommandIn<AgreementFacts, 'AmendAgreement'>
type DeliverPart = CommandIn<AgreementFacts, 'FulfilObligationInPart'>
type ReportOnObligation = CommandIn<AgreementFacts, 'ReportOnObligation'>
type SettleObligation = CommandIn<AgreementFacts, 'FulfilObligation' | 'WaiveObligation'>

/** The outcome of an instance of a duty. */
export type Settlement = 'Fulfilled' | 'Waived'

interface Duty {
  readonly scope: ReadonlyArray<CountryCode>
  /** It falls due again and again, so that each instance goes by its date. */
  readonly recurs: boolean
  /** When an amendment struck it out of the text; null: it stands. */
  readonly struckOutOn: OccurrenceDate | null
}

/** All parts of an instance that were delivered, of the whole where that is known. */
export interface DeliveredParts {
  readonly delivered: Quantity
  readonly of: Quantity | null
  readonly unit: Text
}

/** The duties that a text lays or once laid on its parties, and the instances of them that are done with. */
export interface Duties {
  readonly laid: PersistentMap<Duty>
  readonly settled: PersistentMap<Settlement>
  readonly delivered: PersistentMap<DeliveredParts>
}

/** A refusal: duties cannot be laid, struck out or settled so. */
export type DutyRefusal =
  | { readonly type: 'ObligationNamedTwice'; readonly agreementId: AgreementId; readonly obligationId: ObligationId }
  /** The text has, or had, a duty of this identifier; its instances must not be taken for those of a new one. */
  | { readonly type: 'ObligationNotNew'; readonly agreementId: AgreementId; readonly obligationId: ObligationId }
  | { readonly type: 'ObligationNotInText'; readonly agreementId: AgreementId; readonly obligationId: ObligationId }
  | {
      readonly type: 'ObligationStruckOut'
      readonly agreementId: AgreementId
      readonly obligationId: ObligationId
      readonly struckOutOn: OccurrenceDate
    }
  | {
      readonly type: 'DebtorIsNoParty'
      readonly agreementId: AgreementId
      readonly obligationId: ObligationId
      readonly party: PartyId
    }
  /** A duty with a scope is owed for a country of it, one without is owed for none. */
  | {
      readonly type: 'CountryOutsideScope'
      readonly agreementId: AgreementId
      readonly obligationId: ObligationId
      readonly country: CountryCode | null
      readonly scope: ReadonlyArray<CountryCode>
    }
  /** Of a recurring duty one instance is settled: the one due on a date. */
  | {
      readonly type: 'RecurringInstanceNotNamed'
      readonly agreementId: AgreementId
      readonly obligationId: ObligationId
    }
  | {
      readonly type: 'InstanceAlreadySettled'
      readonly agreementId: AgreementId
      readonly instance: ObligationInstance
      readonly settlement: Settlement
    }
  | { readonly type: 'NothingDelivered'; readonly agreementId: AgreementId; readonly instance: ObligationInstance }
  /** The parts of one instance are counted in one unit, of one whole. */
  | {
      readonly type: 'PartsDiffer'
      readonly agreementId: AgreementId
      readonly instance: ObligationInstance
      readonly known: DeliveredParts
      readonly found: DeliveredParts
    }
  | {
      readonly type: 'PartsExceedWhole'
      readonly agreementId: AgreementId
      readonly instance: ObligationInstance
      readonly delivered: Quantity
      readonly of: Quantity
    }

export const noDuties: Duties = { laid: emptyMap, settled: emptyMap, delivered: emptyMap }

/** The refusal of these duties beside those that the parties owe already, or null. */
export const layingRefusal = (
  agreementId: AgreementId,
  obligations: ReadonlyArray<Obligation>,
  parties: ReadonlyArray<PartyId>,
  { laid }: Duties
): DutyRefusal | null => {
  const twice = firstRepeated(obligations.map(({ obligationId }) => obligationId))
  if (twice !== null) return { type: 'ObligationNamedTwice', agreementId, obligationId: twice }
  for (const { obligationId, debtors } of obligations) {
    if (valueAt(laid, obligationId) !== null) return { type: 'ObligationNotNew', agreementId, obligationId }
    const party = debtors.find((debtor) => !parties.includes(debtor))
    if (party !== undefined) return { type: 'DebtorIsNoParty', agreementId, obligationId, party }
  }
  return null
}

/** The refusal of such an amendment, or null. */
export const amendmentRefusal = (
  { data: { agreementId, added, removed } }: AmendAgreement,
  parties: ReadonlyArray<PartyId>,
  duties: Duties
): DutyRefusal | null => {
  const twice = firstRepeated(removed)
  if (twice !== null) return { type: 'ObligationNamedTwice', agreementId, obligationId: twice }
  for (const obligationId of removed) {
    const duty = valueAt(duties.laid, obligationId)
    if (duty === null) return { type: 'ObligationNotInText', agreementId, obligationId }
    const { struckOutOn } = duty
    if (struckOutOn !== null) return { type: 'ObligationStruckOut', agreementId, obligationId, struckOutOn }
  }
  return layingRefusal(agreementId, added, parties, duties)
}

const isOwedFor = (country: CountryCode | null, scope: ReadonlyArray<CountryCode>): boolean =>
  country === null ? scope.length === 0 : scope.includes(country)

/** The refusal of anything said of this instance, or null. What was done before a duty was struck out stays done. */
export const instanceRefusal = (
  { data: { agreementId, instance, on } }: SettleObligation | DeliverPart | ReportOnObligation,
  { laid }: Duties
): DutyRefusal | null => {
  const { obligationId, country } = instance
  const duty = valueAt(laid, obligationId)
  if (duty === null) return { type: 'ObligationNotInText', agreementId, obligationId }
  const { scope, struckOutOn, recurs } = duty
  if (recurs && instance.dueOn === null) return { type: 'RecurringInstanceNotNamed', agreementId, obligationId }
  if (!isOwedFor(country, scope)) return { type: 'CountryOutsideScope', agreementId, obligationId, country, scope }
  if (struckOutOn !== null && before(struckOutOn, on) === 'Yes')
    return { type: 'ObligationStruckOut', agreementId, obligationId, struckOutOn }
  return null
}

/** The refusal of a fulfilment, a waiver or a partial delivery of this instance, or null. */
export const settlementRefusal = (command: SettleObligation | DeliverPart, duties: Duties): DutyRefusal | null => {
  const refusal = instanceRefusal(command, duties)
  if (refusal !== null) return refusal
  const { agreementId, instance } = command.data
  const settlement = valueAt(duties.settled, instanceKey(dueInstanceOf(instance)))
  return settlement === null ? null : { type: 'InstanceAlreadySettled', agreementId, instance, settlement }
}

/** Everything delivered of an instance, with this part. */
const withPart = (known: DeliveredParts | null, { delivered, of, unit }: DeliveredParts): DeliveredParts =>
  known === null
    ? { delivered, of, unit }
    : // A sum of numbers from zero is one.
      { ...known, delivered: sumOfDecimals([known.delivered, delivered]) as string as Quantity, of: known.of ?? of }

/** The refusal of a partial delivery, or null: parts are counted in one unit, and add up to no more than the whole. */
export const deliveryRefusal = (command: DeliverPart, duties: Duties): DutyRefusal | null => {
  const refusal = settlementRefusal(command, duties)
  if (refusal !== null) return refusal
  const { agreementId, instance, delivered, of, unit } = command.data
  const found = { delivered, of, unit }
  if (!/[1-9]/.test(delivered)) return { type: 'NothingDelivered', agreementId, instance }
  const known = valueAt(duties.delivered, instanceKey(dueInstanceOf(instance)))
  const differs =
    known !== null && (known.unit !== unit || (known.of !== null && of !== null && compareDecimals(known.of, of) !== 0))
  if (differs) return { type: 'PartsDiffer', agreementId, instance, known, found }
  const all = withPart(known, found)
  return all.of !== null && compareDecimals(all.delivered, all.of) > 0
    ? { type: 'PartsExceedWhole', agreementId, instance, delivered: all.delivered, of: all.of }
    : null
}

export const withDelivered = (duties: Duties, instance: ObligationInstance, part: DeliveredParts): Duties => {
  const key = instanceKey(dueInstanceOf(instance))
  return { ...duties, delivered: withEntry(duties.delivered, key, withPart(valueAt(duties.delivered, key), part)) }
}

export const withLaid = (duties: Duties, obligations: ReadonlyArray<Obligation>): Duties => ({
  ...duties,
  laid: obligations.reduce(
    (laid, { obligationId, scope, due }) =>
      withEntry<Duty>(laid, obligationId, { scope, recurs: due.type === 'Recurring', struckOutOn: null }),
    duties.laid
  )
})

export const withStruckOut = (
  duties: Duties,
  removed: ReadonlyArray<ObligationId>,
  struckOutOn: OccurrenceDate
): Duties => ({
  ...duties,
  laid: removed.reduce((laid, obligationId) => {
    const duty = valueAt(laid, obligationId)
    return duty === null ? laid : withEntry(laid, obligationId, { ...duty, struckOutOn })
  }, duties.laid)
})

export const withSettled = (duties: Duties, instance: ObligationInstance, settlement: Settlement): Duties => ({
  ...duties,
  settled: withEntry(duties.settled, instanceKey(dueInstanceOf(instance)), settlement)
})
