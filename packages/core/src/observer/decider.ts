import { factDecider } from '@communique/kernel'
import type { PartyId } from '../vocabulary/identifiers.ts'
import { type ObserverCommand, type ObserverEvent, type ObserverFacts, observerFacts } from './events.ts'

/** `Outside`: never called upon, declined, or left. An application answers the invitation that it follows. */
export interface ObserverState {
  readonly status: 'Outside' | 'Invited' | 'Applied' | 'Observer'
}

/** Why the party cannot be called upon, apply, be admitted, decline or leave, given how it stands with the organisation. */
export interface ObserverRefusal {
  readonly type:
    | 'AlreadyObserver'
    | 'NotAnObserver'
    | 'ApplicationAlreadyOpen'
    | 'NeitherInvitedNorApplied'
    | 'NoOpenInvitation'
    | 'NoOpenApplication'
  readonly organisation: PartyId
  readonly party: PartyId
}

const brokenRule = (command: ObserverCommand, { status }: ObserverState): ObserverRefusal['type'] | null => {
  switch (command.type) {
    case 'InviteObserver':
      return status === 'Observer' ? 'AlreadyObserver' : null
    case 'ApplyAsObserver':
      if (status === 'Applied') return 'ApplicationAlreadyOpen'
      return status === 'Observer' ? 'AlreadyObserver' : null
    case 'AdmitObserver':
      if (status === 'Outside') return 'NeitherInvitedNorApplied'
      return status === 'Observer' ? 'AlreadyObserver' : null
    case 'DeclineObserver':
      if (command.data.by === 'Invitee') return status === 'Invited' ? null : 'NoOpenInvitation'
      return status === 'Applied' ? null : 'NoOpenApplication'
    case 'WithdrawObserver':
      return status === 'Observer' ? null : 'NotAnObserver'
    case 'AttestObserverStatus':
      return null
  }
}

const calledUpon = (data: ObserverCommand['data']): PartyId | null => {
  if (!('invitee' in data)) return data.party
  return data.invitee.type === 'Party' ? data.invitee.party : null
}

const refusalOf = (command: ObserverCommand, state: ObserverState): ObserverRefusal | null => {
  const party = calledUpon(command.data)
  // A class may be called upon at any time: it names nobody whose status could stand against it.
  if (party === null) return null
  const type = brokenRule(command, state)
  return type === null ? null : { type, organisation: command.data.organisation, party }
}

const evolve = (state: ObserverState, event: ObserverEvent): ObserverState => {
  switch (event.type) {
    case 'ObserverInvited':
      return state.status === 'Outside' && event.data.invitee.type === 'Party' ? { status: 'Invited' } : state
    case 'ObserverApplied':
      return state.status === 'Observer' ? state : { status: 'Applied' }
    case 'ObserverAdmitted':
    case 'ObserverStatusAttested':
      return { status: 'Observer' }
    case 'ObserverDeclined':
      return state.status === 'Observer' ? state : { status: 'Outside' }
    case 'ObserverWithdrawn':
      return { status: 'Outside' }
  }
}

/**
 * How a party comes to be an observer with an organisation, and leaves. It may apply uninvited, and be admitted upon an
 * invitation or an application. Sources may call it an observer again and again: each attestation stands for its date.
 * Whoever declined or left may be invited or apply anew. A class of parties is only ever invited.
 *
 * @category deciding
 * @since 0.1.0
 */
export const observerDecider = factDecider<ObserverFacts, ObserverState, ObserverRefusal>({
  initialState: { status: 'Outside' },
  facts: observerFacts.events,
  refusalOf,
  evolve
})
