import { either as E } from 'fp-ts'
import { type CommandIn, factDecider, type Text } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import { earlierAttestation, mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { CountryCode } from '../vocabulary/countryCode.ts'
import type { DisbursementId, PartyId, PledgeId } from '../vocabulary/identifiers.ts'
import type { CurrencyCode } from '../vocabulary/currency.ts'
import type { Edtf } from '../vocabulary/edtf.ts'
import { addMoney, isNegative, type Money, subtractMoney } from '../vocabulary/money.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import type { Resource } from '../vocabulary/resource.ts'
import {
  isPositive,
  measureDifference,
  type ResourceDifference,
  resourceDifference
} from '../vocabulary/resourceDifference.ts'
import { type PledgeCommand, type PledgeEvent, type PledgeFacts, pledgeFacts } from './events.ts'

type PromiseCommand = CommandIn<PledgeFacts, 'PledgeFunding' | 'AttestPledge'>
type RecordDisbursement = CommandIn<PledgeFacts, 'RecordDisbursement'>
type RevisePledge = CommandIn<PledgeFacts, 'RevisePledge'>

/** A pledge that stands: its total as last revised, and what was handed over so far. */
export interface StandingPledge {
  readonly status: 'Pledged'
  /** The date by which it was made, where sources only speak of it; null: its promise is on record. */
  readonly attestedOn: OccurrenceDate | null
  readonly total: Resource
  readonly disbursements: ReadonlyArray<DisbursementId>
}

/** The promise as it stands. */
export type PledgeState =
  | PledgeBeforeEnd
  /** `stood`: as it was before the cancellation. */
  | { readonly status: 'Cancelled'; readonly cancelledOn: OccurrenceDate; readonly stood: PledgeBeforeEnd }

type PledgeBeforeEnd = { readonly status: 'Absent' } | StandingPledge

/** A refusal: a promise cannot be made, revised, handed over or cancelled so. */
export type PledgeRefusal =
  | { readonly type: 'FundingAlreadyPledged'; readonly pledgeId: PledgeId }
  | { readonly type: 'FundingNotPledged'; readonly pledgeId: PledgeId }
  | { readonly type: 'PledgeIsCancelled'; readonly pledgeId: PledgeId }
  | { readonly type: 'ResourceNotPositive'; readonly pledgeId: PledgeId; readonly resource: Resource }
  | {
      readonly type: 'BeneficiaryNamedTwice'
      readonly pledgeId: PledgeId
      readonly beneficiary: CountryCode | PartyId
    }
  | { readonly type: 'PledgeAdditionalToItself'; readonly pledgeId: PledgeId }
  | {
      readonly type: 'FundingEndsBeforeItStarts'
      readonly pledgeId: PledgeId
      readonly starts: Edtf
      readonly ends: Edtf
    }
  | { readonly type: 'ProgrammeNamedTwice'; readonly pledgeId: PledgeId; readonly programme: Text }
  /** Together the programmes are to get more than the pledge has; they share one sum and are not added to it. */
  | {
      readonly type: 'ProgrammesExceedPledge'
      readonly pledgeId: PledgeId
      readonly pledged: Money
      readonly programmes: Money
    }
  | {
      readonly type: 'DisbursementAlreadyRecorded'
      readonly pledgeId: PledgeId
      readonly disbursementId: DisbursementId
    }
  | (ResourceDifference & { readonly pledgeId: PledgeId })

const amountRefusal = (pledgeId: PledgeId, resource: Resource): PledgeRefusal | null =>
  isPositive(resource) ? null : { type: 'ResourceNotPositive', pledgeId, resource }

const differenceRefusal = (pledgeId: PledgeId, difference: ResourceDifference | null): PledgeRefusal | null =>
  difference === null ? null : { ...difference, pledgeId }

type Pledged = PromiseCommand['data']

const termRefusal = ({ pledgeId, starts, ends }: Pledged): PledgeRefusal | null =>
  starts?.type === 'OnDate' && ends?.type === 'OnDate' && before(ends.date, starts.date) === 'Yes'
    ? { type: 'FundingEndsBeforeItStarts', pledgeId, starts: starts.date.edtf, ends: ends.date.edtf }
    : null

/** The amounts of the programmes together; a programme without an amount gets an unknown part. */
const sumOf = (parts: ReadonlyArray<Resource>, currency: CurrencyCode): Money =>
  parts.reduce<Money>(
    (sum, part) => (part.type === 'Money' ? E.getOrElse(() => sum)(addMoney(sum, part.money)) : sum),
    { amount: '0', currency } as Money // zero needs no decimals
  )

const programmesRefusal = ({ pledgeId, resource, programmes }: Pledged): PledgeRefusal | null => {
  const programme = firstRepeated(programmes.map(({ name }) => name))
  if (programme !== null) return { type: 'ProgrammeNamedTwice', pledgeId, programme }
  const parts = programmes.flatMap((each) => (each.resource === null ? [] : [each.resource]))
  for (const part of parts) {
    const refusal = amountRefusal(pledgeId, part) ?? differenceRefusal(pledgeId, measureDifference(resource, part))
    if (refusal !== null) return refusal
  }
  if (resource.type !== 'Money') return null
  const together = sumOf(parts, resource.money.currency)
  const left = subtractMoney(resource.money, together)
  return E.isRight(left) && isNegative(left.right)
    ? { type: 'ProgrammesExceedPledge', pledgeId, pledged: resource.money, programmes: together }
    : null
}

const termsRefusal = ({ data }: PromiseCommand): PledgeRefusal | null => {
  const { pledgeId, resource, beneficiaries, additionalTo } = data
  const beneficiary = firstRepeated(beneficiaries.countries) ?? firstRepeated(beneficiaries.parties)
  if (beneficiary !== null) return { type: 'BeneficiaryNamedTwice', pledgeId, beneficiary }
  if (additionalTo?.pledge === pledgeId) return { type: 'PledgeAdditionalToItself', pledgeId }
  return amountRefusal(pledgeId, resource) ?? termRefusal(data) ?? programmesRefusal(data)
}

/** One pledge is of one currency and kind of resource. The promise of an attested one is older news, recorded once. */
const promiseRefusal = (command: PromiseCommand, { attestedOn, total }: StandingPledge): PledgeRefusal | null => {
  const { pledgeId, on, resource } = command.data
  if (command.type === 'PledgeFunding' && (attestedOn === null || !mayHaveBegunBy(attestedOn, on)))
    return { type: 'FundingAlreadyPledged', pledgeId }
  return termsRefusal(command) ?? differenceRefusal(pledgeId, resourceDifference(total, resource))
}

const revisionRefusal = ({ data: { pledgeId, total } }: RevisePledge, pledge: StandingPledge): PledgeRefusal | null =>
  amountRefusal(pledgeId, total) ?? differenceRefusal(pledgeId, resourceDifference(pledge.total, total))

const disbursementRefusal = ({ data }: RecordDisbursement, pledge: StandingPledge): PledgeRefusal | null => {
  const { pledgeId, disbursementId, resource } = data
  if (pledge.disbursements.includes(disbursementId))
    return { type: 'DisbursementAlreadyRecorded', pledgeId, disbursementId }
  if (resource.type === 'Money' && isNegative(resource.money)) return amountRefusal(pledgeId, resource)
  return differenceRefusal(pledgeId, measureDifference(pledge.total, resource))
}

const refusalOf = (command: PledgeCommand, state: PledgeState): PledgeRefusal | null => {
  const { pledgeId } = command.data
  if (state.status === 'Cancelled')
    return command.type === 'CancelPledge' || before(command.data.on, state.cancelledOn) !== 'Yes'
      ? { type: 'PledgeIsCancelled', pledgeId }
      : refusalOf(command, state.stood)
  if (state.status === 'Absent')
    return command.type === 'PledgeFunding' || command.type === 'AttestPledge'
      ? termsRefusal(command)
      : { type: 'FundingNotPledged', pledgeId }
  switch (command.type) {
    case 'PledgeFunding':
    case 'AttestPledge':
      return promiseRefusal(command, state)
    case 'RevisePledge':
      return revisionRefusal(command, state)
    case 'RecordDisbursement':
      return disbursementRefusal(command, state)
    case 'CancelPledge':
      return null
  }
}

const evolve = (state: PledgeState, event: PledgeEvent): PledgeState => {
  if (state.status === 'Cancelled') return { ...state, stood: standing(state.stood, event) }
  return event.type === 'PledgeCancelled'
    ? { status: 'Cancelled', cancelledOn: event.data.on, stood: state }
    : standing(state, event)
}

const standing = (state: PledgeBeforeEnd, event: PledgeEvent): PledgeBeforeEnd => {
  if (state.status === 'Absent') {
    if (event.type !== 'FundingPledged' && event.type !== 'PledgeAttested') return state
    const { on, resource } = event.data
    const attestedOn = event.type === 'PledgeAttested' ? on : null
    return { status: 'Pledged', attestedOn, total: resource, disbursements: [] }
  }
  switch (event.type) {
    case 'FundingPledged':
      return { ...state, attestedOn: null }
    case 'PledgeRevised':
      return { ...state, total: event.data.total }
    case 'DisbursementRecorded':
      return { ...state, disbursements: [...state.disbursements, event.data.disbursementId] }
    case 'PledgeAttested':
      return state.attestedOn === null
        ? state
        : { ...state, attestedOn: earlierAttestation(state.attestedOn, event.data.on) }
    case 'PledgeCancelled':
      return state
  }
}

/**
 * A promise of a donor, and the sums handed over. It may be first known because a source speaks of it, and the promise
 * come to be known later; the total stays as the latest news has it. A revision replaces the total, in the same currency and kind of resource. A
 * disbursement may exceed the total: the record keeps what happened, and the view shows the anomaly. One of 0 is a report
 * that nothing was handed over. Where the pledge
 * or the disbursement has no measure there is nothing to compare, and any resource is accepted. Once cancelled, a
 * pledge takes what certainly came to pass before, by its date, and corrections.
 *
 * @category deciding
 * @since 0.1.0
 */
export const pledgeDecider = factDecider<PledgeFacts, PledgeState, PledgeRefusal>({
  initialState: { status: 'Absent' },
  facts: pledgeFacts.events,
  refusalOf,
  evolve
})
