import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
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

export const LaunchInitiative = commandCodec('LaunchInitiative', InitiativeLaunched.props.data)
export interface LaunchInitiative extends t.TypeOf<typeof LaunchInitiative> {}

export const AttestInitiative = commandCodec('AttestInitiative', InitiativeAttested.props.data)
export interface AttestInitiative extends t.TypeOf<typeof AttestInitiative> {}

export const ExtendInitiativeInvitation = commandCodec(
  'ExtendInitiativeInvitation',
  InitiativeInvitationExtended.props.data
)
export interface ExtendInitiativeInvitation extends t.TypeOf<typeof ExtendInitiativeInvitation> {}

export const JoinInitiative = commandCodec('JoinInitiative', InitiativeJoined.props.data)
export interface JoinInitiative extends t.TypeOf<typeof JoinInitiative> {}

export const ConcludeInitiative = commandCodec('ConcludeInitiative', InitiativeConcluded.props.data)
export interface ConcludeInitiative extends t.TypeOf<typeof ConcludeInitiative> {}

export const AnnouncePrize = commandCodec('AnnouncePrize', PrizeAnnounced.props.data)
export interface AnnouncePrize extends t.TypeOf<typeof AnnouncePrize> {}

export const AwardPrize = commandCodec('AwardPrize', PrizeAwarded.props.data)
export interface AwardPrize extends t.TypeOf<typeof AwardPrize> {}

export const ReportInitiativeFigure = commandCodec('ReportInitiativeFigure', InitiativeFigureReported.props.data)
export interface ReportInitiativeFigure extends t.TypeOf<typeof ReportInitiativeFigure> {}

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
