import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { GatheringAnnounced, GatheringHeld, ParticipationAnnounced, SpeakerInvited } from './events.ts'

export const AnnounceGathering = commandCodec('AnnounceGathering', GatheringAnnounced.props.data)
export interface AnnounceGathering extends t.TypeOf<typeof AnnounceGathering> {}

export const AnnounceParticipation = commandCodec('AnnounceParticipation', ParticipationAnnounced.props.data)
export interface AnnounceParticipation extends t.TypeOf<typeof AnnounceParticipation> {}

export const InviteSpeaker = commandCodec('InviteSpeaker', SpeakerInvited.props.data)
export interface InviteSpeaker extends t.TypeOf<typeof InviteSpeaker> {}

export const HoldGathering = commandCodec('HoldGathering', GatheringHeld.props.data)
export interface HoldGathering extends t.TypeOf<typeof HoldGathering> {}

export const GatheringCommand = t.union(
  [AnnounceGathering, AnnounceParticipation, InviteSpeaker, HoldGathering],
  'GatheringCommand'
)
export type GatheringCommand = AnnounceGathering | AnnounceParticipation | InviteSpeaker | HoldGathering
