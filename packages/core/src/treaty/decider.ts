import { type CommandIn, factDecider } from '@communique/kernel'
import { firstRepeated, valueAt } from '@communique/kernel/advanced'
import type { AmendmentId, PartyId, ReservationId, TreatyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { hasOpenNotice, type PartyEvent, withAct } from './acts.ts'
import { type TreatyCommand, type TreatyFacts, treatyFacts } from './events.ts'
import { courseFaults, partyFaults, type TreatyCourse } from './order.ts'
import { type OrderFault, type TreatyRule, treatyRules } from './rules.ts'
import { actsOf, evolve, type TreatyOnRecord, type TreatyState } from './state.ts'

/** A refusal: this cannot have befallen the treaty. */
export type TreatyRefusal =
  | {
      readonly type: 'TreatyNotOnRecord' | 'TreatyTextAlreadyAdopted' | 'TreatySupersedesItself'
      readonly treatyId: TreatyId
    }
  | { readonly type: 'TreatyAlreadyInForce'; readonly treatyId: TreatyId; readonly since: OccurrenceDate }
  | { readonly type: 'TreatyAlreadyTerminated'; readonly treatyId: TreatyId; readonly since: OccurrenceDate }
  | { readonly type: 'PartyNamedTwice'; readonly treatyId: TreatyId; readonly party: PartyId }
  | {
      readonly type:
        | 'ReservationAlreadyFormulated'
        | 'ReservationNotFormulated'
        | 'ReservationAlreadyWithdrawn'
        | 'ReservationOfAnother'
        | 'ObjectionToOwnReservation'
      readonly treatyId: TreatyId
      readonly reservationId: ReservationId
    }
  | { readonly type: 'NoticeNotGiven'; readonly treatyId: TreatyId; readonly party: PartyId }
  | {
      readonly type:
        | 'AmendmentAlreadyAdopted'
        | 'AmendmentNotAdopted'
        | 'AmendmentAlreadyAccepted'
        | 'AmendmentAlreadyInForce'
        | 'AmendmentBeforeAdoption'
      readonly treatyId: TreatyId
      readonly amendmentId: AmendmentId
    }
  /** Two dates that the law of treaties does not allow together: `on`, of the new act, or `against`. */
  | {
      readonly type: 'ForbiddenByTreatyLaw'
      readonly treatyId: TreatyId
      readonly rule: TreatyRule
      /** Of the Vienna Convention on the Law of Treaties. */
      readonly articles: string
      readonly party: PartyId | null
      readonly on: OccurrenceDate
      readonly against: OccurrenceDate | null
    }

const isForbidden = ({ rule }: OrderFault): boolean => treatyRules[rule].force === 'Forbidden'

const sameFault = (a: OrderFault, b: OrderFault): boolean =>
  a.rule === b.rule && a.on === b.on && a.against === b.against

/** The first forbidden order that was not there before: corrections may have left others. */
const newlyForbidden = (found: ReadonlyArray<OrderFault>, known: ReadonlyArray<OrderFault>): OrderFault | null =>
  found.find((each) => isForbidden(each) && !known.some((before) => sameFault(each, before))) ?? null

const forbidden = (treatyId: TreatyId, party: PartyId | null, found: OrderFault | null): TreatyRefusal | null =>
  found === null
    ? null
    : { type: 'ForbiddenByTreatyLaw', treatyId, ...found, articles: treatyRules[found.rule].articles, party }

/** The act that a command asks to be recorded, as the event that would state it. */
type PartyCommand = Extract<TreatyCommand, { readonly data: { readonly party: unknown } }>
type CourseCommand = Exclude<TreatyCommand, PartyCommand>

const recordedBy = ({ type, data }: PartyCommand): PartyEvent =>
  ({ type: treatyFacts.events[type].eventType, data }) as PartyEvent // the table pairs each command with its event

const reservationRefusal = (
  { type, data }: CommandIn<TreatyFacts, 'WithdrawReservation' | 'ObjectToReservation'>,
  state: TreatyOnRecord
): TreatyRefusal | null => {
  const { treatyId, reservationId, party } = data
  const reservation = valueAt(state.reservations, reservationId)
  if (reservation === null) return { type: 'ReservationNotFormulated', treatyId, reservationId }
  if (type === 'ObjectToReservation')
    return reservation.party === party ? { type: 'ObjectionToOwnReservation', treatyId, reservationId } : null
  if (reservation.party !== party) return { type: 'ReservationOfAnother', treatyId, reservationId }
  return reservation.withdrawn ? { type: 'ReservationAlreadyWithdrawn', treatyId, reservationId } : null
}

const actRefusal = (command: PartyCommand, state: TreatyOnRecord): TreatyRefusal | null => {
  const { treatyId, party } = command.data
  switch (command.type) {
    case 'FormulateReservation': {
      const { reservationId } = command.data
      return valueAt(state.reservations, reservationId) === null
        ? null
        : { type: 'ReservationAlreadyFormulated', treatyId, reservationId }
    }
    case 'WithdrawReservation':
    case 'ObjectToReservation':
      return reservationRefusal(command, state)
    case 'RevokeWithdrawal':
      return hasOpenNotice(actsOf(state, party)) ? null : { type: 'NoticeNotGiven', treatyId, party }
    case 'AcceptTreatyAmendment': {
      const { amendmentId } = command.data
      if (valueAt(state.amendments, amendmentId) === null) return { type: 'AmendmentNotAdopted', treatyId, amendmentId }
      return valueAt(state.acceptances, `${amendmentId}/${party}`) === null
        ? null
        : { type: 'AmendmentAlreadyAccepted', treatyId, amendmentId }
    }
    case 'SignTreaty':
    case 'ConsentToBeBound':
    case 'ApplyTreatyProvisionally':
    case 'EndProvisionalApplication':
    case 'BringTreatyIntoForceForParty':
    case 'MakeTreatyDeclaration':
    case 'NotifyWithdrawal':
      return null
  }
}

const partyRefusal = (command: PartyCommand, state: TreatyOnRecord): TreatyRefusal | null => {
  const { treatyId, party } = command.data
  const refusal = actRefusal(command, state)
  if (refusal !== null) return refusal
  const acts = actsOf(state, party)
  const found = newlyForbidden(
    partyFaults(state.course, withAct(acts, recordedBy(command))),
    partyFaults(state.course, acts)
  )
  return forbidden(treatyId, party, found)
}

/** A date of the treaty itself that contradicts another, or an act of any party. */
const courseRefusal = (
  treatyId: TreatyId,
  state: TreatyOnRecord,
  dates: Partial<TreatyCourse>
): TreatyRefusal | null => {
  const found = newlyForbidden(courseFaults({ ...state.course, ...dates }), courseFaults(state.course))
  if (found !== null) return forbidden(treatyId, null, found)
  const { adoptedOn = null, inForceOn = null, terminatedOn = null } = dates
  const { firstAct, firstEntry, lastAct } = state
  const contradicts = (rule: TreatyRule, on: OccurrenceDate, against: OccurrenceDate | null) =>
    forbidden(treatyId, null, { rule, on, against })
  if (adoptedOn !== null && firstAct !== null && before(firstAct, adoptedOn) === 'Yes')
    return contradicts('ActBeforeAdoption', adoptedOn, firstAct)
  if (inForceOn !== null && firstEntry !== null && before(firstEntry, inForceOn) === 'Yes')
    return contradicts('EntryBeforeTreaty', inForceOn, firstEntry)
  if (terminatedOn !== null && lastAct !== null && before(terminatedOn, lastAct) === 'Yes')
    return contradicts('ActAfterTermination', terminatedOn, lastAct)
  return null
}

const amendmentRefusal = (
  {
    type,
    data: { treatyId, amendmentId, on }
  }: CommandIn<TreatyFacts, 'AdoptTreatyAmendment' | 'BringTreatyAmendmentIntoForce'>,
  state: TreatyOnRecord
): TreatyRefusal | null => {
  const amendment = valueAt(state.amendments, amendmentId)
  if (type === 'AdoptTreatyAmendment')
    return amendment === null ? null : { type: 'AmendmentAlreadyAdopted', treatyId, amendmentId }
  if (amendment === null) return { type: 'AmendmentNotAdopted', treatyId, amendmentId }
  if (amendment.inForceOn !== null) return { type: 'AmendmentAlreadyInForce', treatyId, amendmentId }
  return before(on, amendment.adoptedOn) === 'Yes' ? { type: 'AmendmentBeforeAdoption', treatyId, amendmentId } : null
}

type TreatyOpening = CommandIn<TreatyFacts, 'AdoptTreatyText' | 'AttestTreaty'>

const openingRefusal = (command: TreatyOpening, state: TreatyState): TreatyRefusal | null => {
  const { treatyId, on } = command.data
  if (command.type === 'AttestTreaty') return null
  const party = firstRepeated(command.data.by)
  if (party !== null) return { type: 'PartyNamedTwice', treatyId, party }
  if (state.status === 'Absent') return null
  return state.adopted
    ? { type: 'TreatyTextAlreadyAdopted', treatyId }
    : courseRefusal(treatyId, state, { adoptedOn: on })
}

const treatyRefusal = (command: Exclude<CourseCommand, TreatyOpening>, state: TreatyOnRecord): TreatyRefusal | null => {
  const { treatyId, on } = command.data
  const { inForceOn, terminatedOn } = state.course
  switch (command.type) {
    case 'DesignateDepositary':
      return null
    case 'BringTreatyIntoForce':
      return inForceOn === null
        ? courseRefusal(treatyId, state, { inForceOn: on })
        : { type: 'TreatyAlreadyInForce', treatyId, since: inForceOn }
    case 'TerminateTreaty':
      if (terminatedOn !== null) return { type: 'TreatyAlreadyTerminated', treatyId, since: terminatedOn }
      if (command.data.supersededBy === treatyId) return { type: 'TreatySupersedesItself', treatyId }
      return courseRefusal(treatyId, state, { terminatedOn: on })
    case 'AdoptTreatyAmendment':
    case 'BringTreatyAmendmentIntoForce':
      return amendmentRefusal(command, state)
  }
}

const refusalOf = (command: TreatyCommand, state: TreatyState): TreatyRefusal | null => {
  if (command.type === 'AdoptTreatyText' || command.type === 'AttestTreaty') return openingRefusal(command, state)
  if (state.status === 'Absent') return { type: 'TreatyNotOnRecord', treatyId: command.data.treatyId }
  return 'party' in command.data
    ? partyRefusal(command as PartyCommand, state)
    : treatyRefusal(command as Exclude<CourseCommand, TreatyOpening>, state)
}

/**
 * A treaty that parties join one by one: its text is adopted or attested, each party signs, consents, is bound, reserves
 * and leaves at dates of its own, and the treaty enters into force and ends for all.
 *
 * Acts may be recorded in any order: each is judged by its date. An order of dates that the law of treaties forbids is
 * refused with its rule (`ForbiddenByTreatyLaw`, `treatyRules`), wherever it is certain; a mere irregularity is
 * recorded, and the register shows it. Use `AgreementSigned` for a text that all its parties sign together.
 *
 * @category deciding
 * @since 0.1.0
 */
export const treatyDecider = factDecider<TreatyFacts, TreatyState, TreatyRefusal>({
  initialState: { status: 'Absent' },
  facts: treatyFacts.events,
  refusalOf,
  evolve
})
