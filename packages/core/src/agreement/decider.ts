import { type CommandIn, factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import { earlierAttestation, mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { AgreementId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  amendmentRefusal,
  deliveryRefusal,
  instanceRefusal,
  type Duties,
  type DutyRefusal,
  layingRefusal,
  noDuties,
  settlementRefusal,
  withDelivered,
  withLaid,
  withSettled,
  withStruckOut
} from './duties.ts'
import { type AgreementCommand, type AgreementEvent, type AgreementFacts, agreementFacts } from './events.ts'

type AgreeDrafting = CommandIn<AgreementFacts, 'AgreeDrafting'>
type AttestAgreement = CommandIn<AgreementFacts, 'AttestAgreement'>
type SignAgreement = CommandIn<AgreementFacts, 'SignAgreement'>
type SignMoU = CommandIn<AgreementFacts, 'SignMoU'>

/** The text that binds the parties, or will once it is in force. */
export interface SignedText {
  readonly parties: ReadonlyArray<PartyId>
  /** Of a text that is only attested: the date by which it was signed. */
  readonly signedOn: OccurrenceDate
  readonly isAttested: boolean
  readonly duties: Duties
}

/** The state of a text, and the duties that it lays on its parties while it may bind them. */
export type AgreementState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Drafting' }
  | { readonly status: 'Signed'; readonly text: SignedText }
  | { readonly status: 'InForce'; readonly text: SignedText; readonly since: OccurrenceDate }
  | {
      readonly status: 'Expired' | 'Terminated'
      readonly text: SignedText
      readonly since: OccurrenceDate | null
      /** The day on which it ceased, or ceases, to bind. */
      readonly endedOn: OccurrenceDate
    }

/** A refusal: this cannot have befallen the text. */
export type AgreementRefusal =
  | DutyRefusal
  | { readonly type: 'DraftingAlreadyAgreed'; readonly agreementId: AgreementId }
  | { readonly type: 'AgreementAlreadySigned'; readonly agreementId: AgreementId; readonly signedOn: OccurrenceDate }
  | { readonly type: 'AgreementNotSigned'; readonly agreementId: AgreementId }
  | { readonly type: 'AgreementAlreadyInForce'; readonly agreementId: AgreementId; readonly since: OccurrenceDate }
  | {
      readonly type: 'AgreementIsEnded'
      readonly agreementId: AgreementId
      readonly status: 'Expired' | 'Terminated'
      readonly endedOn: OccurrenceDate
    }
  /** A text that never was in force cannot end; record its entry into force first. */
  | { readonly type: 'AgreementNotInForce'; readonly agreementId: AgreementId }
  | {
      readonly type: 'EndsBeforeEntryIntoForce'
      readonly agreementId: AgreementId
      readonly since: OccurrenceDate
      readonly endsOn: OccurrenceDate
    }
  | {
      readonly type: 'EffectBeforeNotice'
      readonly agreementId: AgreementId
      readonly on: OccurrenceDate
      readonly effectiveOn: OccurrenceDate
    }
  | { readonly type: 'StrangerCannotTerminate'; readonly agreementId: AgreementId; readonly party: PartyId }
  | { readonly type: 'TooFewParties'; readonly agreementId: AgreementId; readonly parties: ReadonlyArray<PartyId> }
  | { readonly type: 'PartyNamedTwice'; readonly agreementId: AgreementId; readonly party: PartyId }
  | { readonly type: 'SignatoryIsNoParty'; readonly agreementId: AgreementId; readonly party: PartyId }
  | { readonly type: 'AgreementUnderItself'; readonly agreementId: AgreementId }
  /** Nothing that befalls a signed text can certainly come before its signature. */
  | {
      readonly type: 'BeforeSignature'
      readonly agreementId: AgreementId
      readonly signedOn: OccurrenceDate
      readonly on: OccurrenceDate
    }

type SigningCommand = SignMoU | SignAgreement
type UnsignedState = Extract<AgreementState, { readonly status: 'Absent' | 'Drafting' }>
type SignedState = Extract<AgreementState, { readonly text: SignedText }>
type EndedState = Extract<AgreementState, { readonly endedOn: OccurrenceDate }>

const isSigned = (state: AgreementState): state is SignedState => 'text' in state

const partiesRefusal = (agreementId: AgreementId, parties: ReadonlyArray<PartyId>): AgreementRefusal | null => {
  const party = firstRepeated(parties)
  if (party !== null) return { type: 'PartyNamedTwice', agreementId, party }
  return parties.length < 2 ? { type: 'TooFewParties', agreementId, parties } : null
}

const draftingRefusal = (
  { data: { agreementId, parties } }: AgreeDrafting,
  { status }: UnsignedState
): AgreementRefusal | null =>
  status === 'Drafting' ? { type: 'DraftingAlreadyAgreed', agreementId } : partiesRefusal(agreementId, parties)

const signingRefusal = ({ data }: SigningCommand): AgreementRefusal | null => {
  const { agreementId, parties, signatures, obligations, under } = data
  const refusal = partiesRefusal(agreementId, parties)
  if (refusal !== null) return refusal
  const stranger = signatures.find(({ party }) => !parties.includes(party))
  if (stranger !== undefined) return { type: 'SignatoryIsNoParty', agreementId, party: stranger.party }
  if (under === agreementId) return { type: 'AgreementUnderItself', agreementId }
  return layingRefusal(agreementId, obligations, parties, noDuties)
}

/** The signature of a text that sources speak of is older news: it comes before the attestation and the entry into force. */
const lateSigningRefusal = (command: SigningCommand, state: SignedState): AgreementRefusal | null => {
  const { agreementId, on } = command.data
  const { isAttested, signedOn } = state.text
  if (!isAttested || !mayHaveBegunBy(signedOn, on)) return { type: 'AgreementAlreadySigned', agreementId, signedOn }
  if (state.status !== 'Signed' && state.since !== null && before(state.since, on) === 'Yes')
    return { type: 'AgreementAlreadyInForce', agreementId, since: state.since }
  return signingRefusal(command)
}

const attestationRefusal = ({ data: { agreementId, parties } }: AttestAgreement): AgreementRefusal | null => {
  const party = firstRepeated(parties)
  return party === null ? null : { type: 'PartyNamedTwice', agreementId, party }
}

type TextCommand = Exclude<AgreementCommand, AgreeDrafting | AttestAgreement | SigningCommand>

/** A text that never bound cannot cease to bind, nor cease before it began. */
const endRefusal = (agreementId: AgreementId, endsOn: OccurrenceDate, state: SignedState): AgreementRefusal | null => {
  if (state.status === 'Signed') return { type: 'AgreementNotInForce', agreementId }
  return state.since !== null && before(endsOn, state.since) === 'Yes'
    ? { type: 'EndsBeforeEntryIntoForce', agreementId, since: state.since, endsOn }
    : null
}

const isEnded = (state: AgreementState): state is EndedState => 'endedOn' in state

/** After its end, or the notice of it, a text takes what came to pass while it was in force. */
const afterEndRefusal = (
  command: TextCommand | AttestAgreement,
  { status, endedOn }: EndedState
): AgreementRefusal | null => {
  const { agreementId, on } = command.data
  const isEnd = command.type === 'ExpireAgreement' || command.type === 'TerminateAgreement'
  return !isEnd && before(on, endedOn) === 'Yes' ? null : { type: 'AgreementIsEnded', agreementId, status, endedOn }
}

const textRefusal = (command: TextCommand, state: SignedState): AgreementRefusal | null => {
  const { agreementId } = command.data
  const { parties, signedOn, isAttested, duties } = state.text
  const dateRefusal = (on: OccurrenceDate): AgreementRefusal | null =>
    !isAttested && before(on, signedOn) === 'Yes' ? { type: 'BeforeSignature', agreementId, signedOn, on } : null
  switch (command.type) {
    case 'EnterIntoForce':
      return state.status !== 'Signed' && state.since !== null
        ? { type: 'AgreementAlreadyInForce', agreementId, since: state.since }
        : dateRefusal(command.data.on)
    case 'AmendAgreement':
      return dateRefusal(command.data.on) ?? amendmentRefusal(command, parties, duties)
    case 'ExtendAgreement':
      return dateRefusal(command.data.on) ?? dateRefusal(command.data.until)
    case 'ExpireAgreement':
      return dateRefusal(command.data.on) ?? endRefusal(agreementId, command.data.on, state)
    case 'TerminateAgreement': {
      const { on, effectiveOn, by } = command.data
      // A source that only speaks of the text need not name its parties.
      const party = parties.length === 0 ? undefined : by.find((each) => !parties.includes(each))
      if (party !== undefined) return { type: 'StrangerCannotTerminate', agreementId, party }
      if (effectiveOn !== null && before(effectiveOn, on) === 'Yes')
        return { type: 'EffectBeforeNotice', agreementId, on, effectiveOn }
      return dateRefusal(on) ?? endRefusal(agreementId, effectiveOn ?? on, state)
    }
    case 'ReportOnObligation':
      return instanceRefusal(command, duties)
    case 'FulfilObligationInPart':
      return deliveryRefusal(command, duties)
    case 'FulfilObligation':
    case 'WaiveObligation':
      return settlementRefusal(command, duties)
  }
}

const refusalOf = (command: AgreementCommand, state: AgreementState): AgreementRefusal | null => {
  const { agreementId } = command.data
  switch (command.type) {
    case 'AgreeDrafting':
    case 'SignMoU':
    case 'SignAgreement':
      if (!isSigned(state))
        return command.type === 'AgreeDrafting' ? draftingRefusal(command, state) : signingRefusal(command)
      // That a text was to be drafted may come to be known after it was signed.
      return command.type === 'AgreeDrafting' && before(command.data.on, state.text.signedOn) === 'Yes'
        ? partiesRefusal(agreementId, command.data.parties)
        : command.type === 'AgreeDrafting'
          ? { type: 'AgreementAlreadySigned', agreementId, signedOn: state.text.signedOn }
          : lateSigningRefusal(command, state)
    case 'AttestAgreement':
      return (isEnded(state) ? afterEndRefusal(command, state) : null) ?? attestationRefusal(command)
    case 'EnterIntoForce':
    case 'AmendAgreement':
    case 'ExtendAgreement':
    case 'ExpireAgreement':
    case 'TerminateAgreement':
    case 'ReportOnObligation':
    case 'FulfilObligationInPart':
    case 'FulfilObligation':
    case 'WaiveObligation':
      if (!isSigned(state)) return { type: 'AgreementNotSigned', agreementId }
      return (isEnded(state) ? afterEndRefusal(command, state) : null) ?? textRefusal(command, state)
  }
}

const withDuties = (state: SignedState, duties: Duties): AgreementState => ({
  ...state,
  text: { ...state.text, duties }
})

const ended = (state: AgreementState, status: EndedState['status'], endedOn: OccurrenceDate): AgreementState =>
  !isSigned(state) || isEnded(state)
    ? state
    : { status, text: state.text, since: state.status === 'InForce' ? state.since : null, endedOn }

// What can only befall a signed text changes nothing where none is signed.
const evolve = (state: AgreementState, event: AgreementEvent): AgreementState => {
  switch (event.type) {
    case 'AgreementDraftingAgreed':
      return state.status === 'Absent' ? { status: 'Drafting' } : state
    case 'MoUSigned':
    case 'AgreementSigned': {
      const { parties, on, obligations } = event.data
      if (!isSigned(state))
        return {
          status: 'Signed',
          text: { parties, signedOn: on, isAttested: false, duties: withLaid(noDuties, obligations) }
        }
      const { isAttested, duties } = state.text
      return isAttested
        ? { ...state, text: { parties, signedOn: on, isAttested: false, duties: withLaid(duties, obligations) } }
        : state
    }
    case 'AgreementAttested': {
      const { parties, on } = event.data
      if (isSigned(state)) {
        const { isAttested, signedOn } = state.text
        return isAttested ? { ...state, text: { ...state.text, signedOn: earlierAttestation(signedOn, on) } } : state
      }
      return { status: 'Signed', text: { parties, signedOn: on, isAttested: true, duties: noDuties } }
    }
    case 'AgreementEnteredIntoForce':
      if (state.status === 'Signed') return { status: 'InForce', text: state.text, since: event.data.on }
      return isEnded(state) && state.since === null ? { ...state, since: event.data.on } : state
    case 'AgreementAmended': {
      if (!isSigned(state)) return state
      const { added, removed, on } = event.data
      return withDuties(state, withLaid(withStruckOut(state.text.duties, removed, on), added))
    }
    case 'AgreementExtended':
      return state
    case 'AgreementExpired':
      return ended(state, 'Expired', event.data.on)
    case 'AgreementTerminated':
      return ended(state, 'Terminated', event.data.effectiveOn ?? event.data.on)
    case 'ObligationReported':
      return state
    case 'ObligationPartlyFulfilled': {
      const { instance, delivered, of, unit } = event.data
      return isSigned(state)
        ? withDuties(state, withDelivered(state.text.duties, instance, { delivered, of, unit }))
        : state
    }
    case 'ObligationFulfilled':
    case 'ObligationWaived': {
      if (!isSigned(state)) return state
      const settlement = event.type === 'ObligationFulfilled' ? 'Fulfilled' : 'Waived'
      return withDuties(state, withSettled(state.text.duties, event.data.instance, settlement))
    }
  }
}

/**
 * A text between two parties or more: drafting agreed, signed, in force, amended and extended, ended. It may be first
 * known because a source speaks of it, and its signature come to be known later. It may be signed
 * without a drafting on record, and as another kind or between other parties than it was drafted, since drafts change.
 *
 * Its duties count from the signature on, so they may be fulfilled or waived before it is in force; it may also be
 * amended or extended then. It ends only once it was in force, and only its parties end it. Notice with a later effect
 * leaves it in force until then. After its end it takes what came to pass before, by its date, and corrections.
 *
 * @category deciding
 * @since 0.1.0
 */
export const agreementDecider = factDecider<AgreementFacts, AgreementState, AgreementRefusal>({
  initialState: { status: 'Absent' },
  facts: agreementFacts.events,
  refusalOf,
  evolve
})
