import { type CommandIn, factDecider } from '@communique/kernel'
import { emptyMap, type PersistentMap, valueAt, withEntry } from '@communique/kernel/advanced'
import { invitedParty } from '../sharedFacets.ts'
import type { InvitationId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  type InvitationAnswer,
  type InvitationCommand,
  type InvitationEvent,
  type InvitationFacts,
  invitationFacts
} from './events.ts'

type AnswerInvitation = CommandIn<InvitationFacts, 'AnswerInvitation'>
type ExtendInvitation = CommandIn<InvitationFacts, 'ExtendInvitation'>

/** An answer, and when it was given. */
export interface AnswerGiven {
  readonly answer: InvitationAnswer
  readonly on: OccurrenceDate
}

/** The state of an invitation: absent, or extended to a party, which is null for a class, with the latest answers. */
export type InvitationState =
  /** Who answered, though no source at hand reports the invitation. */
  | { readonly status: 'Absent'; readonly answered: ReadonlyArray<AnswerGiven & { readonly party: PartyId }> }
  | {
      readonly status: 'Extended'
      readonly on: OccurrenceDate
      readonly invitee: PartyId | null
      /** The answer recorded last, by party. */
      readonly answers: PersistentMap<AnswerGiven>
    }

/** A refusal: a party cannot have been invited, or have answered, so. */
export type InvitationRefusal =
  | { readonly type: 'InvitationAlreadyExtended'; readonly invitationId: InvitationId }
  | { readonly type: 'InvitationToOneself'; readonly invitationId: InvitationId; readonly party: PartyId }
  | {
      readonly type: 'AnsweredByAnother'
      readonly invitationId: InvitationId
      readonly invitee: PartyId
      readonly party: PartyId
    }
  | {
      readonly type: 'AnsweredBeforeInvited'
      readonly invitationId: InvitationId
      readonly invitedOn: OccurrenceDate
      readonly on: OccurrenceDate
    }
  | {
      readonly type: 'AlreadyAnswered'
      readonly invitationId: InvitationId
      readonly party: PartyId
      readonly given: AnswerGiven
    }

const extensionRefusal = (
  { data: { invitationId, by, invitee, on } }: ExtendInvitation,
  state: InvitationState
): InvitationRefusal | null => {
  if (state.status === 'Extended') return { type: 'InvitationAlreadyExtended', invitationId }
  const invited = invitedParty(invitee)
  if (invited === by) return { type: 'InvitationToOneself', invitationId, party: by }
  for (const answer of state.answered) {
    if (invited !== null && answer.party !== invited)
      return { type: 'AnsweredByAnother', invitationId, invitee: invited, party: answer.party }
    if (before(answer.on, on) === 'Yes')
      return { type: 'AnsweredBeforeInvited', invitationId, invitedOn: on, on: answer.on }
  }
  return null
}

const answerRefusal = (
  { data: { invitationId, party, answer, on } }: AnswerInvitation,
  state: InvitationState
): InvitationRefusal | null => {
  if (state.status === 'Absent') {
    const given = state.answered.findLast((each) => each.party === party)
    if (given === undefined || given.answer !== answer) return null
    return { type: 'AlreadyAnswered', invitationId, party, given: { answer, on: given.on } }
  }
  const { invitee, on: invitedOn, answers } = state
  if (invitee !== null && invitee !== party) return { type: 'AnsweredByAnother', invitationId, invitee, party }
  if (before(on, invitedOn) === 'Yes') return { type: 'AnsweredBeforeInvited', invitationId, invitedOn, on }
  const given = valueAt(answers, party)
  // A party may change its mind.
  return given !== null && given.answer === answer ? { type: 'AlreadyAnswered', invitationId, party, given } : null
}

const refusalOf = (command: InvitationCommand, state: InvitationState): InvitationRefusal | null =>
  command.type === 'ExtendInvitation' ? extensionRefusal(command, state) : answerRefusal(command, state)

const evolve = (state: InvitationState, event: InvitationEvent): InvitationState => {
  if (event.type === 'InvitationExtended') {
    if (state.status === 'Extended') return state
    const answers = state.answered.reduce<PersistentMap<AnswerGiven>>(
      (given, { party, answer, on }) => withEntry(given, party, { answer, on }),
      emptyMap
    )
    return { status: 'Extended', on: event.data.on, invitee: invitedParty(event.data.invitee), answers }
  }
  const { party, answer, on } = event.data
  return state.status === 'Absent'
    ? { ...state, answered: [...state.answered, { party, answer, on }] }
    : { ...state, answers: withEntry(state.answers, party, { answer, on }) }
}

/**
 * An invitation to visit or to attend, extended once, and the answers to it: only the party invited answers, or any party
 * where a class was invited. A party may answer otherwise later. That a party answered may be known before the invitation
 * is, and then the invitation is to that party, and no later.
 *
 * @category deciding
 * @since 0.1.0
 */
export const invitationDecider = factDecider<InvitationFacts, InvitationState, InvitationRefusal>({
  initialState: { status: 'Absent', answered: [] },
  facts: invitationFacts.events,
  refusalOf,
  evolve
})
