import { factDecider } from '@communique/kernel'
import { mayHaveBegunBy } from '../vocabulary/attestation.ts'
import type { PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  type MembershipCategory,
  type MembershipCommand,
  type MembershipEvent,
  type MembershipFacts,
  membershipFacts
} from './events.ts'

/**
 * The standing of a party with an organisation by the latest step known. `Unknown`: no step is on record. `Attested`: a
 * source calls it a member, and when it became one is not on record.
 */
export interface MembershipState {
  readonly status: 'Unknown' | 'Applied' | 'Attested' | 'Member' | 'Suspended' | 'Left'
  /** The category that it applied for or has; null where no source says. */
  readonly as: MembershipCategory | null
  /** When that step took effect; null before the first. */
  readonly since: OccurrenceDate | null
}

/** A refusal: this contradicts the standing of the party, or itself. */
export type MembershipRefusal =
  | {
      readonly type:
        | 'AlreadyMemberOfOrganisation'
        | 'NotAMemberOfOrganisation'
        | 'MembershipApplicationOpen'
        | 'MembershipAlreadySuspended'
        | 'MembershipNotSuspended'
      readonly organisation: PartyId
      readonly party: PartyId
    }
  | { readonly type: 'MemberOfItself'; readonly party: PartyId }
  | {
      readonly type: 'MembershipEndsBeforeNotice'
      readonly organisation: PartyId
      readonly party: PartyId
      readonly on: OccurrenceDate
      readonly effectiveOn: OccurrenceDate
    }

type Contradiction = Extract<MembershipRefusal['type'], `${string}Organisation` | `Membership${string}`>

/** The day from which a step holds. */
const effectOf = ({ data }: MembershipCommand | MembershipEvent): OccurrenceDate =>
  'effectiveOn' in data ? (data.effectiveOn ?? data.on) : data.on

const isOlder = (on: OccurrenceDate, { since }: MembershipState): boolean =>
  since !== null && before(on, since) === 'Yes'

/** Membership of this category is on record, and the command cannot make it more precise. */
const isMemberAs = (category: MembershipCategory, on: OccurrenceDate, { status, as, since }: MembershipState) => {
  if (as !== category) return false
  if (status === 'Attested') return since !== null && !mayHaveBegunBy(since, on)
  return status === 'Member' || status === 'Suspended'
}

const contradiction = (
  command: MembershipCommand,
  state: MembershipState
): Exclude<Contradiction, 'MembershipEndsBeforeNotice'> | null => {
  const { status, as } = state
  switch (command.type) {
    case 'ApplyForMembership':
      // Before the first step and after the end there is no category.
      if (as !== command.data.as) return null
      return status === 'Applied' ? 'MembershipApplicationOpen' : 'AlreadyMemberOfOrganisation'
    case 'AcquireMembership':
      return isMemberAs(command.data.as, effectOf(command), state) ? 'AlreadyMemberOfOrganisation' : null
    case 'SuspendMembership':
      if (status === 'Left') return 'NotAMemberOfOrganisation'
      return status === 'Suspended' ? 'MembershipAlreadySuspended' : null
    case 'RestoreMembership':
      if (status === 'Left') return 'NotAMemberOfOrganisation'
      return status === 'Member' ? 'MembershipNotSuspended' : null
    case 'EndMembership':
      return status === 'Left' ? 'NotAMemberOfOrganisation' : null
    case 'AttestMembership':
      return null
  }
}

const refusalOf = (command: MembershipCommand, state: MembershipState): MembershipRefusal | null => {
  const { organisation, party, on } = command.data
  if (organisation === party) return { type: 'MemberOfItself', party }
  if (command.type === 'EndMembership') {
    const { effectiveOn } = command.data
    if (effectiveOn !== null && before(effectiveOn, on) === 'Yes')
      return { type: 'MembershipEndsBeforeNotice', organisation, party, on, effectiveOn }
  }
  // News of an older step says nothing about where the party stands now.
  if (isOlder(effectOf(command), state)) return null
  const type = contradiction(command, state)
  return type === null ? null : { type, organisation, party }
}

const evolve = (state: MembershipState, event: MembershipEvent): MembershipState => {
  const since = effectOf(event)
  const { status, as } = state
  // An admission that comes to be known makes a membership precise that was attested after it.
  if (event.type === 'MembershipAcquired' && status === 'Attested' && as === event.data.as)
    return { ...state, status: 'Member' }
  if (isOlder(since, state)) return state
  switch (event.type) {
    case 'MembershipApplied':
      return status === 'Unknown' || status === 'Left' ? { status: 'Applied', as: event.data.as, since } : state
    case 'MembershipAcquired':
      return { status: 'Member', as: event.data.as, since }
    case 'MembershipAttested':
      return status === 'Member' || status === 'Suspended' ? state : { status: 'Attested', as: event.data.as, since }
    case 'MembershipSuspended':
      return { status: 'Suspended', as, since }
    case 'MembershipRestored':
      return { status: 'Member', as, since }
    case 'MembershipEnded':
      return { status: 'Left', as: null, since }
  }
}

/**
 * The way of a party into an organisation, and out of it. Each step is recorded on its source's word, although nothing
 * earlier may be known: a party may be suspended or leave without an admission on record. Only what contradicts the
 * latest step is refused; news of an older step is taken. Notice with a later effect leaves the party a member until
 * then, and a member may acquire another category.
 *
 * @category deciding
 * @since 0.1.0
 */
export const membershipDecider = factDecider<MembershipFacts, MembershipState, MembershipRefusal>({
  initialState: { status: 'Unknown', as: null, since: null },
  facts: membershipFacts.events,
  refusalOf,
  evolve
})
