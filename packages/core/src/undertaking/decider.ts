import { type CommandIn, factDecider } from '@communique/kernel'
import { firstRepeated } from '@communique/kernel/advanced'
import type { PartyId, UndertakingId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import { type UndertakingCommand, type UndertakingEvent, type UndertakingFacts, undertakingFacts } from './events.ts'

type AgreeUndertaking = CommandIn<UndertakingFacts, 'AgreeUndertaking'>
type ExpressIntent = CommandIn<UndertakingFacts, 'ExpressIntent'>
type FulfilUndertaking = CommandIn<UndertakingFacts, 'FulfilUndertaking'>
type LapseUndertaking = CommandIn<UndertakingFacts, 'LapseUndertaking'>
type TableProposal = CommandIn<UndertakingFacts, 'TableProposal'>

/** The rungs of an undertaking still to be done, the weakest first. */
export type OpenRung = 'Intended' | 'Proposed' | 'Agreed'

/** The state of an undertaking: the rung on which it stands, or its end. */
export type UndertakingState =
  | { readonly status: 'Absent' }
  /** `mentionedOn`: when it was mentioned, once for each rung. */
  | { readonly status: OpenRung; readonly mentionedOn: ReadonlyArray<OccurrenceDate> }
  | { readonly status: 'Fulfilled' }
  | { readonly status: 'Lapsed' }

/** A refusal: an undertaking cannot have gone on so. */
export type UndertakingRefusal =
  | { readonly type: 'UndertakingNotOnRecord'; readonly undertakingId: UndertakingId }
  /** It stands as firm already, or firmer. */
  | {
      readonly type: 'UndertakingDoesNotClimb'
      readonly undertakingId: UndertakingId
      readonly standsAt: OpenRung
      readonly asked: OpenRung
    }
  | {
      readonly type: 'UndertakingIsClosed'
      readonly undertakingId: UndertakingId
      readonly status: 'Fulfilled' | 'Lapsed'
    }
  | { readonly type: 'PartyNamedTwice'; readonly undertakingId: UndertakingId; readonly party: PartyId }
  | {
      readonly type: 'ClosedBeforeMention'
      readonly undertakingId: UndertakingId
      readonly on: OccurrenceDate
      readonly mentionedOn: ReadonlyArray<OccurrenceDate>
    }

type RungCommand = ExpressIntent | TableProposal | AgreeUndertaking

const ladder: ReadonlyArray<OpenRung> = ['Intended', 'Proposed', 'Agreed']

const rungOf = (type: RungCommand['type']): OpenRung => {
  switch (type) {
    case 'ExpressIntent':
      return 'Intended'
    case 'TableProposal':
      return 'Proposed'
    case 'AgreeUndertaking':
      return 'Agreed'
  }
}

type Standing = Exclude<UndertakingState, { readonly status: 'Fulfilled' | 'Lapsed' }>

const climbRefusal = ({ type, data }: RungCommand, state: Standing): UndertakingRefusal | null => {
  const { undertakingId } = data
  const party = firstRepeated([...data.by, ...data.with])
  if (party !== null) return { type: 'PartyNamedTwice', undertakingId, party }
  if (state.status === 'Absent') return null
  const asked = rungOf(type)
  return ladder.indexOf(asked) > ladder.indexOf(state.status)
    ? null
    : { type: 'UndertakingDoesNotClimb', undertakingId, standsAt: state.status, asked }
}

const closingRefusal = (
  { data: { undertakingId, on } }: FulfilUndertaking | LapseUndertaking,
  state: Standing
): UndertakingRefusal | null => {
  if (state.status === 'Absent') return { type: 'UndertakingNotOnRecord', undertakingId }
  const { mentionedOn } = state
  return mentionedOn.every((mention) => before(on, mention) === 'Yes')
    ? { type: 'ClosedBeforeMention', undertakingId, on, mentionedOn }
    : null
}

const refusalOf = (command: UndertakingCommand, state: UndertakingState): UndertakingRefusal | null => {
  const { undertakingId } = command.data
  if (state.status === 'Fulfilled' || state.status === 'Lapsed')
    return { type: 'UndertakingIsClosed', undertakingId, status: state.status }
  switch (command.type) {
    case 'ExpressIntent':
    case 'TableProposal':
    case 'AgreeUndertaking':
      return climbRefusal(command, state)
    case 'ReportProgress':
      return state.status === 'Absent' ? { type: 'UndertakingNotOnRecord', undertakingId } : null
    case 'FulfilUndertaking':
    case 'LapseUndertaking':
      return closingRefusal(command, state)
  }
}

const climbed = (state: UndertakingState, status: OpenRung, on: OccurrenceDate): UndertakingState => {
  if (state.status === 'Absent') return { status, mentionedOn: [on] }
  if (state.status === 'Fulfilled' || state.status === 'Lapsed') return state
  if (ladder.indexOf(status) <= ladder.indexOf(state.status)) return state
  return { status, mentionedOn: [...state.mentionedOn, on] }
}

const closed = (state: UndertakingState, status: 'Fulfilled' | 'Lapsed'): UndertakingState =>
  state.status === 'Absent' || state.status === 'Fulfilled' || state.status === 'Lapsed' ? state : { status }

const evolve = (state: UndertakingState, event: UndertakingEvent): UndertakingState => {
  switch (event.type) {
    case 'IntentExpressed':
      return climbed(state, 'Intended', event.data.on)
    case 'ProposalTabled':
      return climbed(state, 'Proposed', event.data.on)
    case 'UndertakingAgreed':
      return climbed(state, 'Agreed', event.data.on)
    case 'UndertakingProgressed':
      return state
    case 'UndertakingFulfilled':
      return closed(state, 'Fulfilled')
    case 'UndertakingLapsed':
      return closed(state, 'Lapsed')
  }
}

/**
 * Something to be done, on a ladder: intended, proposed, agreed. It starts on any rung and climbs, never goes back, and
 * ends when it is fulfilled or lapses; after that nothing happens to it.
 *
 * It may be fulfilled from any rung. That it was done is a firm fact of its own, and to ask for an agreement first
 * would make the record claim one that no source tells of. Progress, however great, is no step on the ladder.
 *
 * @category deciding
 * @since 0.1.0
 */
export const undertakingDecider = factDecider<UndertakingFacts, UndertakingState, UndertakingRefusal>({
  initialState: { status: 'Absent' },
  facts: undertakingFacts.events,
  refusalOf,
  evolve
})
