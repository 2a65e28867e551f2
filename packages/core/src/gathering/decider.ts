import { type CommandIn, factDecider, type Text } from '@communique/kernel'
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
type RecordParticipation = CommandIn<GatheringFacts, 'RecordParticipation'>
type InviteSpeaker = CommandIn<GatheringFacts, 'InviteSpeaker'>

type SpeakerCapacity = SpeakerInvited['data']['as']

/** A form of taking part, such as a pavilion; null where the source names none. */
interface Attendance {
  readonly party: PartyId
  readonly form: Text | null
}

/** Everything on record of a gathering: who said that they come, who is to speak in what capacity, and who took part. */
export interface ExpectedGathering {
  readonly announcedOn: OccurrenceDate | null
  readonly participants: ReadonlyArray<PartyId>
  readonly speakers: ReadonlyArray<{ readonly speaker: PersonId; readonly as: SpeakerCapacity }>
  readonly attended: ReadonlyArray<Attendance>
}

/** The state of a gathering: ahead, or held. */
export type GatheringState =
  | ({ readonly status: 'Ahead' } & ExpectedGathering)
  | ({ readonly status: 'Held'; readonly heldOn: OccurrenceDate } & ExpectedGathering)

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
      readonly type: 'ParticipationAlreadyRecorded'
      readonly gatheringId: GatheringId
      readonly party: PartyId
      readonly form: Text | null
    }
  | {
      readonly type: 'HeldBeforeAnnounced'
      readonly gatheringId: GatheringId
      readonly announcedOn: OccurrenceDate
      readonly heldOn: OccurrenceDate
    }

const participationRefusal = (
  { data: { gatheringId, party } }: AnnounceParticipation,
  { participants }: ExpectedGathering
): GatheringRefusal | null =>
  participants.includes(party) ? { type: 'ParticipationAlreadyAnnounced', gatheringId, party } : null

const speakerRefusal = ({ data }: InviteSpeaker, { speakers }: ExpectedGathering): GatheringRefusal | null => {
  const { gatheringId, speaker, as } = data
  return speakers.some((invited) => invited.speaker === speaker && invited.as === as)
    ? { type: 'SpeakerAlreadyInvited', gatheringId, speaker, as }
    : null
}

const holdingRefusal = (
  { data: { gatheringId, on: heldOn } }: HoldGathering,
  { announcedOn }: ExpectedGathering
): GatheringRefusal | null =>
  announcedOn !== null && before(heldOn, announcedOn) === 'Yes'
    ? { type: 'HeldBeforeAnnounced', gatheringId, announcedOn, heldOn }
    : null

const attendanceRefusal = (
  { data: { gatheringId, party, form } }: RecordParticipation,
  { attended }: ExpectedGathering
): GatheringRefusal | null =>
  attended.some((known) => known.party === party && known.form === form)
    ? { type: 'ParticipationAlreadyRecorded', gatheringId, party, form }
    : null

/** After a gathering was held it takes who took part, and what came to pass before. */
const isTooLate = (command: GatheringCommand, state: GatheringState): boolean =>
  state.status === 'Held' &&
  command.type !== 'RecordParticipation' &&
  (command.type === 'HoldGathering' || before(command.data.on, state.heldOn) !== 'Yes')

const refusalOf = (command: GatheringCommand, state: GatheringState): GatheringRefusal | null => {
  const { gatheringId } = command.data
  if (isTooLate(command, state)) return { type: 'GatheringWasHeld', gatheringId }
  switch (command.type) {
    case 'AnnounceGathering':
      return state.announcedOn === null ? null : { type: 'GatheringAlreadyAnnounced', gatheringId }
    case 'AnnounceParticipation':
      return participationRefusal(command, state)
    case 'RecordParticipation':
      return attendanceRefusal(command, state)
    case 'InviteSpeaker':
      return speakerRefusal(command, state)
    case 'HoldGathering':
      return holdingRefusal(command, state)
  }
}

const evolve = (state: GatheringState, event: GatheringEvent): GatheringState => {
  switch (event.type) {
    case 'GatheringAnnounced':
      return { ...state, announcedOn: state.announcedOn ?? event.data.on }
    case 'ParticipationAnnounced':
      return { ...state, participants: [...state.participants, event.data.party] }
    case 'PartyParticipated': {
      const { party, form } = event.data
      return { ...state, attended: [...state.attended, { party, form }] }
    }
    case 'SpeakerInvited': {
      const { speaker, as } = event.data
      return { ...state, speakers: [...state.speakers, { speaker, as }] }
    }
    case 'GatheringHeld':
      return state.status === 'Held' ? state : { ...state, status: 'Held', heldOn: event.data.on }
  }
}

/**
 * A conference, forum or summit, from the first word of it until it was held. Speakers are invited and participation is
 * announced before or after the gathering itself is announced, and it may be held without any of this on record. Once it
 * was held, it takes who took part, what came to pass before, by its date, and corrections.
 *
 * @category deciding
 * @since 0.1.0
 */
export const gatheringDecider = factDecider<GatheringFacts, GatheringState, GatheringRefusal>({
  initialState: { status: 'Ahead', announcedOn: null, participants: [], speakers: [], attended: [] },
  facts: gatheringFacts.events,
  refusalOf,
  evolve
})
