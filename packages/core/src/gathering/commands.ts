import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { GatheringAnnounced, GatheringHeld, ParticipationAnnounced, SpeakerInvited } from './events.ts'

export interface AnnounceGathering extends CommandFor<'AnnounceGathering', GatheringAnnounced> {}
export const AnnounceGathering: CodecOf<AnnounceGathering> = commandCodec(
  'AnnounceGathering',
  GatheringAnnounced.props.data
)

export interface AnnounceParticipation extends CommandFor<'AnnounceParticipation', ParticipationAnnounced> {}
export const AnnounceParticipation: CodecOf<AnnounceParticipation> = commandCodec(
  'AnnounceParticipation',
  ParticipationAnnounced.props.data
)

export interface InviteSpeaker extends CommandFor<'InviteSpeaker', SpeakerInvited> {}
export const InviteSpeaker: CodecOf<InviteSpeaker> = commandCodec('InviteSpeaker', SpeakerInvited.props.data)

export interface HoldGathering extends CommandFor<'HoldGathering', GatheringHeld> {}
export const HoldGathering: CodecOf<HoldGathering> = commandCodec('HoldGathering', GatheringHeld.props.data)

export const GatheringCommand = t.union(
  [AnnounceGathering, AnnounceParticipation, InviteSpeaker, HoldGathering],
  'GatheringCommand'
)
export type GatheringCommand = AnnounceGathering | AnnounceParticipation | InviteSpeaker | HoldGathering
