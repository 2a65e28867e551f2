import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import {
  InitiativeAttested,
  InitiativeConcluded,
  InitiativeFigureReported,
  InitiativeInvitationExtended,
  InitiativeJoined,
  InitiativeLaunched,
  PrizeAnnounced,
  PrizeAwarded
} from './events.ts'

export interface LaunchInitiative extends CommandFor<'LaunchInitiative', InitiativeLaunched> {}
export const LaunchInitiative: CodecOf<LaunchInitiative> = commandCodec(
  'LaunchInitiative',
  InitiativeLaunched.props.data
)

export interface AttestInitiative extends CommandFor<'AttestInitiative', InitiativeAttested> {}
export const AttestInitiative: CodecOf<AttestInitiative> = commandCodec(
  'AttestInitiative',
  InitiativeAttested.props.data
)

export interface ExtendInitiativeInvitation extends CommandFor<
  'ExtendInitiativeInvitation',
  InitiativeInvitationExtended
> {}
export const ExtendInitiativeInvitation: CodecOf<ExtendInitiativeInvitation> = commandCodec(
  'ExtendInitiativeInvitation',
  InitiativeInvitationExtended.props.data
)

export interface JoinInitiative extends CommandFor<'JoinInitiative', InitiativeJoined> {}
export const JoinInitiative: CodecOf<JoinInitiative> = commandCodec('JoinInitiative', InitiativeJoined.props.data)

export interface ConcludeInitiative extends CommandFor<'ConcludeInitiative', InitiativeConcluded> {}
export const ConcludeInitiative: CodecOf<ConcludeInitiative> = commandCodec(
  'ConcludeInitiative',
  InitiativeConcluded.props.data
)

export interface AnnouncePrize extends CommandFor<'AnnouncePrize', PrizeAnnounced> {}
export const AnnouncePrize: CodecOf<AnnouncePrize> = commandCodec('AnnouncePrize', PrizeAnnounced.props.data)

export interface AwardPrize extends CommandFor<'AwardPrize', PrizeAwarded> {}
export const AwardPrize: CodecOf<AwardPrize> = commandCodec('AwardPrize', PrizeAwarded.props.data)

export interface ReportInitiativeFigure extends CommandFor<'ReportInitiativeFigure', InitiativeFigureReported> {}
export const ReportInitiativeFigure: CodecOf<ReportInitiativeFigure> = commandCodec(
  'ReportInitiativeFigure',
  InitiativeFigureReported.props.data
)

export const InitiativeCommand = t.union(
  [
    LaunchInitiative,
    AttestInitiative,
    ExtendInitiativeInvitation,
    JoinInitiative,
    ConcludeInitiative,
    AnnouncePrize,
    AwardPrize,
    ReportInitiativeFigure
  ],
  'InitiativeCommand'
)
export type InitiativeCommand =
  | LaunchInitiative
  | AttestInitiative
  | ExtendInitiativeInvitation
  | JoinInitiative
  | ConcludeInitiative
  | AnnouncePrize
  | AwardPrize
  | ReportInitiativeFigure
