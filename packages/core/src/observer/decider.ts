import { factDecider } from '@communique/kernel'
import { mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type ObserverCommand, type ObserverEvent, type ObserverFacts, observerFacts } from './events.ts'

/**
 * The status of the party by the latest step known. `Outside`: never called upon, or declined. `Attested`: a source calls
 * it an observer, its admission is not on record. An application answers the invitation that it follows.
 */
export interface ObserverState {
  readonly status: 'Outside' | 'Invited' | 'Applied' | 'Attested' | 'Observer' | 'Withdrawn'
  /** The date of that step; null before the first. */
  readonly since: OccurrenceDate | null
}

/** Contradicts where the party stands with the organisation. */
export interface ObserverRefusal {
  readonly type: 'AlreadyObserver' | 'NotAnObserver' | 'ApplicationAlreadyOpen'
  readonly organisation: PartyId
  readonly party: PartyId
}

const isOlder = (on: OccurrenceDate, { since }: ObserverState): boolean => since !== null && before(on, since) === 'Yes'

const brokenRule = (command: ObserverCommand, state: ObserverState): ObserverRefusal['type'] | null => {
  const { status, since } = state
  // News of an older step says nothing about where the party stands now.
  if (isOlder(command.data.on, state)) return null
  const isObserver = status === 'Observer' || status === 'Attested'
  switch (command.type) {
    case 'InviteObserver':
    case 'DeclineObserver':
      return isObserver ? 'AlreadyObserver' : null
    case 'ApplyAsObserver':
      if (status === 'Applied') return 'ApplicationAlreadyOpen'
      return isObserver ? 'AlreadyObserver' : null
    case 'AdmitObserver':
      // An admission makes a status precise that was attested before, unless it certainly came later.
      if (status === 'Attested')
        return since !== null && !mayHaveBegunBy(since, command.data.on) ? 'AlreadyObserver' : null
      return isObserver ? 'AlreadyObserver' : null
    case 'WithdrawObserver':
      return status === 'Withdrawn' ? 'NotAnObserver' : null
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
  const { status } = state
  const { on } = event.data
  if (event.type === 'ObserverAdmitted' && status === 'Attested') return { ...state, status: 'Observer' }
  if (isOlder(on, state)) return state
  const isObserver = status === 'Observer' || status === 'Attested'
  switch (event.type) {
    case 'ObserverInvited':
      return event.data.invitee.type === 'Party' && (status === 'Outside' || status === 'Withdrawn')
        ? { status: 'Invited', since: on }
        : state
    case 'ObserverApplied':
      return isObserver ? state : { status: 'Applied', since: on }
    case 'ObserverAdmitted':
      return { status: 'Observer', since: on }
    case 'ObserverStatusAttested':
      return status === 'Observer' ? state : { status: 'Attested', since: on }
    case 'ObserverDeclined':
      return isObserver ? state : { status: 'Outside', since: on }
    case 'ObserverWithdrawn':
      return { status: 'Withdrawn', since: on }
  }
}

/**
 * The way of a party to the status of an observer with an organisation, and out of it. Each step is recorded on its source's word,
 * although nothing earlier may be known: a party may be admitted, decline or leave without an invitation on record. Only
 * what contradicts the latest step is refused; news of an older step is taken. Sources may call the party an observer
 * again and again: each attestation stands for its date, and an admission makes it precise. A class of parties is only
 * ever invited.
 *
 * @category deciding
 * @since 0.1.0
 */
export const observerDecider = factDecider<ObserverFacts, ObserverState, ObserverRefusal>({
  initialState: { status: 'Outside', since: null },
  facts: observerFacts.events,
  refusalOf,
  evolve
})
