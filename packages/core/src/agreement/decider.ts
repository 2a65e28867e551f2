import { type CommandIn, factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import type { AgreementId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  amendmentRefusal,
  type Duties,
  type DutyRefusal,
  layingRefusal,
  noDuties,
  settlementRefusal,
  withLaid,
  withSettled,
  withStruckOut
} from './duties.ts'
import { type AgreementCommand, type AgreementEvent, type AgreementFacts, agreementFacts } from './events.ts'

type AgreeDrafting = CommandIn<AgreementFacts, 'AgreeDrafting'>
type SignAgreement = CommandIn<AgreementFacts, 'SignAgreement'>
type SignMoU = CommandIn<AgreementFacts, 'SignMoU'>

/** What binds the parties, or will once it is in force. */
export interface SignedText {
  readonly parties: ReadonlyArray<PartyId>
  readonly signedOn: OccurrenceDate
  readonly duties: Duties
}

/** Where a text stands in its life, and what it lays on its parties while it may bind them. */
export type AgreementState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Drafting' }
  | { readonly status: 'Signed'; readonly text: SignedText }
  | { readonly status: 'InForce'; readonly text: SignedText; readonly since: OccurrenceDate }
  | { readonly status: 'Expired' }
  | { readonly status: 'Terminated' }

/** Why this cannot have befallen the text as told. */
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
    }
  | { readonly type: 'TooFewParties'; readonly agreementId: AgreementId; readonly parties: ReadonlyArray<PartyId> }
  | { readonly type: 'PartyNamedTwice'; readonly agreementId: AgreementId; readonly party: PartyId }
  | { readonly type: 'SignatoryIsNoParty'; readonly agreementId: AgreementId; readonly party: PartyId }
  | { readonly type: 'AgreementUnderItself'; readonly agreementId: AgreementId }
  /** What befalls a signed text cannot certainly come before its signature. */
  | {
      readonly type: 'BeforeSignature'
      readonly agreementId: AgreementId
      readonly signedOn: OccurrenceDate
      readonly on: OccurrenceDate
    }

type SigningCommand = SignMoU | SignAgreement
type UnsignedState = Extract<AgreementState, { readonly status: 'Absent' | 'Drafting' }>
type SignedState = Extract<AgreementState, { readonly text: SignedText }>

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

type TextCommand = Exclude<AgreementCommand, AgreeDrafting | SigningCommand>

const textRefusal = (command: TextCommand, state: SignedState): AgreementRefusal | null => {
  const { agreementId } = command.data
  const { parties, signedOn, duties } = state.text
  const dateRefusal = (on: OccurrenceDate): AgreementRefusal | null =>
    before(on, signedOn) === 'Yes' ? { type: 'BeforeSignature', agreementId, signedOn, on } : null
  switch (command.type) {
    case 'EnterIntoForce':
      return state.status === 'InForce'
        ? { type: 'AgreementAlreadyInForce', agreementId, since: state.since }
        : dateRefusal(command.data.on)
    case 'AmendAgreement':
      return dateRefusal(command.data.on) ?? amendmentRefusal(command, parties, duties)
    case 'ExtendAgreement':
      return dateRefusal(command.data.on) ?? dateRefusal(command.data.until)
    case 'ExpireAgreement':
    case 'TerminateAgreement':
      return dateRefusal(command.data.on)
    case 'FulfilObligation':
    case 'WaiveObligation':
      return settlementRefusal(command, duties)
  }
}

const refusalOf = (command: AgreementCommand, state: AgreementState): AgreementRefusal | null => {
  const { agreementId } = command.data
  if (state.status === 'Expired' || state.status === 'Terminated')
    return { type: 'AgreementIsEnded', agreementId, status: state.status }
  switch (command.type) {
    case 'AgreeDrafting':
    case 'SignMoU':
    case 'SignAgreement':
      if (isSigned(state)) return { type: 'AgreementAlreadySigned', agreementId, signedOn: state.text.signedOn }
      return command.type === 'AgreeDrafting' ? draftingRefusal(command, state) : signingRefusal(command)
    case 'EnterIntoForce':
    case 'AmendAgreement':
    case 'ExtendAgreement':
    case 'ExpireAgreement':
    case 'TerminateAgreement':
    case 'FulfilObligation':
    case 'WaiveObligation':
      return isSigned(state) ? textRefusal(command, state) : { type: 'AgreementNotSigned', agreementId }
  }
}

const withDuties = (state: SignedState, duties: Duties): AgreementState => ({
  ...state,
  text: { ...state.text, duties }
})

// What can only befall a signed text changes nothing where none is signed, nor after its end.
const evolve = (state: AgreementState, event: AgreementEvent): AgreementState => {
  switch (event.type) {
    case 'AgreementDraftingAgreed':
      return state.status === 'Absent' ? { status: 'Drafting' } : state
    case 'MoUSigned':
    case 'AgreementSigned': {
      if (state.status !== 'Absent' && state.status !== 'Drafting') return state
      const { parties, on, obligations } = event.data
      return { status: 'Signed', text: { parties, signedOn: on, duties: withLaid(noDuties, obligations) } }
    }
    case 'AgreementEnteredIntoForce':
      return state.status === 'Signed' ? { status: 'InForce', text: state.text, since: event.data.on } : state
    case 'AgreementAmended': {
      if (!isSigned(state)) return state
      const { added, removed, on } = event.data
      return withDuties(state, withLaid(withStruckOut(state.text.duties, removed, on), added))
    }
    case 'AgreementExtended':
      return state
    case 'AgreementExpired':
      return isSigned(state) ? { status: 'Expired' } : state
    case 'AgreementTerminated':
      return isSigned(state) ? { status: 'Terminated' } : state
    case 'ObligationFulfilled':
    case 'ObligationWaived': {
      if (!isSigned(state)) return state
      const settlement = event.type === 'ObligationFulfilled' ? 'Fulfilled' : 'Waived'
      return withDuties(state, withSettled(state.text.duties, event.data.instance, settlement))
    }
  }
}

/**
 * A text between two parties or more: drafting agreed, signed, in force, amended and extended, ended. It may be signed
 * without a drafting on record, and as another kind or between other parties than it was drafted, since drafts change.
 *
 * Its duties count from the signature on, so they may be fulfilled or waived before it is in force; it may also be
 * amended, extended or ended then. After its end nothing is recorded but corrections.
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
