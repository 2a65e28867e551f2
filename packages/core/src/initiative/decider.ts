import { type CommandIn, factDecider } from '@communique/kernel'
import type { InitiativeId, PartyId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import type { Resource } from '../vocabulary/resource.ts'
import { isPositive, measureDifference, type ResourceDifference } from '../vocabulary/resourceDifference.ts'
import {
  type InitiativeCommand,
  type InitiativeEvent,
  type InitiativeFacts,
  type InitiativeKind,
  initiativeFacts
} from './events.ts'

type AnnouncePrize = CommandIn<InitiativeFacts, 'AnnouncePrize'>
type AttestInitiative = CommandIn<InitiativeFacts, 'AttestInitiative'>
type AwardPrize = CommandIn<InitiativeFacts, 'AwardPrize'>
type JoinInitiative = CommandIn<InitiativeFacts, 'JoinInitiative'>
type LaunchInitiative = CommandIn<InitiativeFacts, 'LaunchInitiative'>

/** An initiative that exists: launched on record or only spoken of, who joined, and the prize on offer. */
export interface RunningInitiative {
  readonly status: 'Running'
  readonly kind: InitiativeKind
  readonly isLaunched: boolean
  readonly joined: ReadonlyArray<PartyId>
  readonly reward: Resource | null
}

/** The state of an initiative: its members, awards and figures while it runs, and that it was concluded. */
export type InitiativeState =
  | InitiativeBeforeEnd
  /** `ran`: as it was before its end. */
  | { readonly status: 'Concluded'; readonly concludedOn: OccurrenceDate; readonly ran: InitiativeBeforeEnd }

type InitiativeBeforeEnd = { readonly status: 'Absent' } | RunningInitiative

/** A refusal: an initiative, or a prize, cannot have gone on so. */
export type InitiativeRefusal =
  | { readonly type: 'InitiativeNotOnRecord'; readonly initiativeId: InitiativeId }
  | { readonly type: 'InitiativeAlreadyLaunched'; readonly initiativeId: InitiativeId }
  | { readonly type: 'InitiativeIsConcluded'; readonly initiativeId: InitiativeId }
  | {
      readonly type: 'InitiativeKindDiffers'
      readonly initiativeId: InitiativeId
      readonly expected: InitiativeKind
      readonly found: InitiativeKind
    }
  | { readonly type: 'AlreadyJoined'; readonly initiativeId: InitiativeId; readonly party: PartyId }
  | { readonly type: 'NotAPrize'; readonly initiativeId: InitiativeId; readonly kind: InitiativeKind }
  | { readonly type: 'PrizeAlreadyAnnounced'; readonly initiativeId: InitiativeId }
  | { readonly type: 'RewardNotPositive'; readonly initiativeId: InitiativeId; readonly reward: Resource }
  | (ResourceDifference & { readonly initiativeId: InitiativeId })

const appearanceRefusal = (
  { type, data: { initiativeId, kind } }: LaunchInitiative | AttestInitiative,
  initiative: RunningInitiative
): InitiativeRefusal | null => {
  if (type === 'LaunchInitiative' && initiative.isLaunched) return { type: 'InitiativeAlreadyLaunched', initiativeId }
  return initiative.kind === kind
    ? null
    : { type: 'InitiativeKindDiffers', initiativeId, expected: initiative.kind, found: kind }
}

const joiningRefusal = (
  { data: { initiativeId, party } }: JoinInitiative,
  { joined }: RunningInitiative
): InitiativeRefusal | null => (joined.includes(party) ? { type: 'AlreadyJoined', initiativeId, party } : null)

const prizeRefusal = (
  { data: { initiativeId, reward } }: AnnouncePrize,
  initiative: RunningInitiative
): InitiativeRefusal | null => {
  if (initiative.kind !== 'Prize') return { type: 'NotAPrize', initiativeId, kind: initiative.kind }
  if (initiative.reward !== null) return { type: 'PrizeAlreadyAnnounced', initiativeId }
  return isPositive(reward) ? null : { type: 'RewardNotPositive', initiativeId, reward }
}

const awardRefusal = (
  { data: { initiativeId, reward } }: AwardPrize,
  initiative: RunningInitiative
): InitiativeRefusal | null => {
  if (initiative.kind !== 'Prize') return { type: 'NotAPrize', initiativeId, kind: initiative.kind }
  if (reward === null) return null
  if (!isPositive(reward)) return { type: 'RewardNotPositive', initiativeId, reward }
  // That a prize was awarded may be all that is known of it.
  if (initiative.reward === null) return null
  const difference = measureDifference(initiative.reward, reward)
  return difference === null ? null : { ...difference, initiativeId }
}

const refusalOf = (command: InitiativeCommand, state: InitiativeState): InitiativeRefusal | null => {
  const { initiativeId } = command.data
  if (state.status === 'Concluded')
    return command.type === 'ConcludeInitiative' || before(command.data.on, state.concludedOn) !== 'Yes'
      ? { type: 'InitiativeIsConcluded', initiativeId }
      : refusalOf(command, state.ran)
  if (state.status === 'Absent')
    return command.type === 'LaunchInitiative' || command.type === 'AttestInitiative'
      ? null
      : { type: 'InitiativeNotOnRecord', initiativeId }
  switch (command.type) {
    case 'LaunchInitiative':
    case 'AttestInitiative':
      return appearanceRefusal(command, state)
    case 'JoinInitiative':
      return joiningRefusal(command, state)
    case 'AnnouncePrize':
      return prizeRefusal(command, state)
    case 'AwardPrize':
      return awardRefusal(command, state)
    case 'ExtendInitiativeInvitation':
    case 'ReportInitiativeFigure':
    case 'ConcludeInitiative':
      return null
  }
}

const evolve = (state: InitiativeState, event: InitiativeEvent): InitiativeState => {
  if (state.status === 'Concluded') return { ...state, ran: running(state.ran, event) }
  return event.type === 'InitiativeConcluded'
    ? { status: 'Concluded', concludedOn: event.data.on, ran: state }
    : running(state, event)
}

const running = (state: InitiativeBeforeEnd, event: InitiativeEvent): InitiativeBeforeEnd => {
  if (event.type === 'InitiativeLaunched' || event.type === 'InitiativeAttested') {
    const isLaunched = event.type === 'InitiativeLaunched'
    return state.status === 'Absent'
      ? { status: 'Running', kind: event.data.kind, isLaunched, joined: [], reward: null }
      : { ...state, isLaunched: state.isLaunched || isLaunched }
  }
  if (state.status === 'Absent') return state
  switch (event.type) {
    case 'InitiativeJoined':
      return { ...state, joined: [...state.joined, event.data.party] }
    case 'PrizeAnnounced':
      return { ...state, reward: event.data.reward }
    case 'InitiativeInvitationExtended':
    case 'PrizeAwarded':
    case 'InitiativeFigureReported':
    case 'InitiativeConcluded':
      return state
  }
}

/**
 * A scheme that parties are called upon to join, its members, and the figures that sources give of it. An initiative enters the record by
 * its launch or because a source speaks of it; sources may do so again and again, and the launch may come to light
 * later. A prize is awarded to as many as meet its condition, be its announcement on record or not. Once concluded, an
 * initiative takes what certainly came to pass before, by its date, and corrections.
 *
 * @category deciding
 * @since 0.1.0
 */
export const initiativeDecider = factDecider<InitiativeFacts, InitiativeState, InitiativeRefusal>({
  initialState: { status: 'Absent' },
  facts: initiativeFacts.events,
  refusalOf,
  evolve
})
