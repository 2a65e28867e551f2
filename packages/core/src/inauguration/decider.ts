import { type CommandIn, factDecider } from '@communique/kernel'
import type { InaugurationId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  type InaugurationCommand,
  type InaugurationEvent,
  type InaugurationFacts,
  inaugurationFacts,
  type InaugurationKind
} from './events.ts'

type AnnounceInauguration = CommandIn<InaugurationFacts, 'AnnounceInauguration'>
type HoldInauguration = CommandIn<InaugurationFacts, 'HoldInauguration'>

/** The state of an opening or a launch: neither announced nor held, announced, or held. */
export type InaugurationState =
  | { readonly status: 'Absent' }
  | { readonly status: 'Announced'; readonly kind: InaugurationKind; readonly announcedOn: OccurrenceDate }
  | {
      readonly status: 'Held'
      readonly kind: InaugurationKind
      readonly heldOn: OccurrenceDate
      readonly announced: boolean
    }

/** A refusal: something cannot have been opened or launched so. */
export type InaugurationRefusal =
  | { readonly type: 'InaugurationAlreadyAnnounced'; readonly inaugurationId: InaugurationId }
  | { readonly type: 'InaugurationAlreadyHeld'; readonly inaugurationId: InaugurationId }
  | {
      readonly type: 'InaugurationKindDiffers'
      readonly inaugurationId: InaugurationId
      readonly expected: InaugurationKind
      readonly found: InaugurationKind
    }
  | {
      readonly type: 'InauguratedBeforeAnnounced'
      readonly inaugurationId: InaugurationId
      readonly announcedOn: OccurrenceDate
      readonly heldOn: OccurrenceDate
    }

const announcementRefusal = (
  { data: { inaugurationId, on } }: AnnounceInauguration,
  state: InaugurationState
): InaugurationRefusal | null => {
  if (state.status === 'Absent') return null
  if (state.status === 'Announced' || state.announced) return { type: 'InaugurationAlreadyAnnounced', inaugurationId }
  // That it had been announced may come to be known after it was held.
  return before(on, state.heldOn) === 'Yes' ? null : { type: 'InaugurationAlreadyHeld', inaugurationId }
}

const holdingRefusal = (
  { data: { inaugurationId, on: heldOn } }: HoldInauguration,
  state: InaugurationState
): InaugurationRefusal | null => {
  if (state.status === 'Held') return { type: 'InaugurationAlreadyHeld', inaugurationId }
  return state.status === 'Announced' && before(heldOn, state.announcedOn) === 'Yes'
    ? { type: 'InauguratedBeforeAnnounced', inaugurationId, announcedOn: state.announcedOn, heldOn }
    : null
}

const refusalOf = (command: InaugurationCommand, state: InaugurationState): InaugurationRefusal | null => {
  const { inaugurationId, kind } = command.data
  if (state.status !== 'Absent' && state.kind !== kind)
    return { type: 'InaugurationKindDiffers', inaugurationId, expected: state.kind, found: kind }
  return command.type === 'AnnounceInauguration' ? announcementRefusal(command, state) : holdingRefusal(command, state)
}

const evolve = (state: InaugurationState, event: InaugurationEvent): InaugurationState => {
  const { kind, on } = event.data
  if (event.type === 'InaugurationHeld')
    return state.status === 'Held'
      ? state
      : { status: 'Held', kind, heldOn: on, announced: state.status === 'Announced' }
  if (state.status === 'Held') return { ...state, announced: true }
  return state.status === 'Announced' ? state : { status: 'Announced', kind, announcedOn: on }
}

/**
 * An opening or a launch: announced at most once, held once. It may be held unannounced; that it had been announced may be
 * recorded later.
 *
 * @category deciding
 * @since 0.1.0
 */
export const inaugurationDecider = factDecider<InaugurationFacts, InaugurationState, InaugurationRefusal>({
  initialState: { status: 'Absent' },
  facts: inaugurationFacts.events,
  refusalOf,
  evolve
})
