import { type CommandIn, factDecider } from '@communique/kernel'
import type { GatheringId, PartyId, PersonId } from '../vocabulary/identifiers.ts'
import { before, type OccurrenceDate } from '../vocabulary/occurrenceDate.ts'
import {
  type GatheringCommand,
  type GatheringEvent,
  type GatheringFacts,
  type SpeakerInvited,
  gatheringFacts
} from './events.ts'

type AnnounceParticipation = CommandIn<GatheringFacts, 'AnnounceParticipation'>
type HoldGathering = CommandIn<GatheringFacts, 'HoldGathering'>
type InviteSpeaker = CommandIn<GatheringFacts, 'InviteSpeaker'>

type SpeakerCapacity = SpeakerInvited['data']['as']

/** A gathering that lies ahead, be it announced or not: who said that they come, and who is to speak in what capacity. */
export interface GatheringAhead {
  readonly status: 'Ahead'
  readonly announcedOn: OccurrenceDate | null
  readonly participants: ReadonlyArray<PartyId>
  readonly speakers: ReadonlyArray<{ readonly speaker: PersonId; readonly as: SpeakerCapacity }>
}

/** The state of a gathering: ahead, or held. */
export type GatheringState = GatheringAhead | { readonly status: 'Held' }

/** A refusal: a gathering cannot have gone on so. */
export type GatheringRefusal =
  | { readonly type: 'GatheringAlreadyAnnounced'; readonly gatheringId: GatheringId }
  | { readonly type: 'GatheringWasHeld'; readonly gatheringId: GatheringId }
  | { readonly type: 'ParticipationAlreadyAnnounced'; readonly gatheringId: GatheringId; readonly party: PartyId }
  | {
      readonly type: 'SpeakerAlreadyInvited'
      readonly gatheringId: GatheringId
      readonly speaker: PersonId
      readonly as: SpeakerCapacity
    }
  | {
      readonly type: 'HeldBeforeAnnounced'
      readonly gatheringId: GatheringId
      readonly announcedOn: OccurrenceDate
      readonly heldOn: OccurrenceDate
    }

const participationRefusal = (
  { data: { gatheringId, party } }: AnnounceParticipation,
  { participants }: GatheringAhead
): GatheringRefusal | null =>
  participants.includes(party) ? { type: 'ParticipationAlreadyAnnounced', gatheringId, party } : null

const speakerRefusal = ({ data }: InviteSpeaker, { speakers }: GatheringAhead): GatheringRefusal | null => {
  const { gatheringId, speaker, as } = data
  return speakers.some((invited) => invited.speaker === speaker && invited.as === as)
    ? { type: 'SpeakerAlreadyInvited', gatheringId, speaker, as }
    : null
}

const holdingRefusal = (
  { data: { gatheringId, on: heldOn } }: HoldGathering,
  { announcedOn }: GatheringAhead
): GatheringRefusal | null =>
  announcedOn !== null && before(heldOn, announcedOn) === 'Yes'
    ? { type: 'HeldBeforeAnnounced', gatheringId, announcedOn, heldOn }
    : null

const refusalOf = (command: GatheringCommand, state: GatheringState): GatheringRefusal | null => {
  const { gatheringId } = command.data
  if (state.status === 'Held') return { type: 'GatheringWasHeld', gatheringId }
  switch (command.type) {
    case 'AnnounceGathering':
      return state.announcedOn === null ? null : { type: 'GatheringAlreadyAnnounced', gatheringId }
    case 'AnnounceParticipation':
      return participationRefusal(command, state)
    case 'InviteSpeaker':
      return speakerRefusal(command, state)
    case 'HoldGathering':
      return holdingRefusal(command, state)
  }
}

const evolve = (state: GatheringState, event: GatheringEvent): GatheringState => {
  if (state.status === 'Held') return state
  switch (event.type) {
    case 'GatheringAnnounced':
      return { ...state, announcedOn: event.data.on }
    case 'ParticipationAnnounced':
      return { ...state, participants: [...state.participants, event.data.party] }
    case 'SpeakerInvited': {
      const { speaker, as } = event.data
      return { ...state, speakers: [...state.speakers, { speaker, as }] }
    }
    case 'GatheringHeld':
      return { status: 'Held' }
  }
}

/**
 * A conference, forum or summit, from the first word of it until it was held. Speakers are invited and participation is
 * announced before or after the gathering itself is announced, and it may be held without any of this on record; once
 * it was held, it takes nothing but corrections.
 *
 * @category deciding
 * @since 0.1.0
 */
export const gatheringDecider = factDecider<GatheringFacts, GatheringState, GatheringRefusal>({
  initialState: { status: 'Ahead', announcedOn: null, participants: [], speakers: [] },
  facts: gatheringFacts.events,
  refusalOf,
  evolve
})
