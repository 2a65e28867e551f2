import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import {
  IntentExpressed,
  ProposalTabled,
  UndertakingAgreed,
  UndertakingFulfilled,
  UndertakingLapsed,
  UndertakingProgressed
} from './events.ts'

export interface ExpressIntent extends CommandFor<'ExpressIntent', IntentExpressed> {}
export const ExpressIntent: CodecOf<ExpressIntent> = commandCodec('ExpressIntent', IntentExpressed.props.data)

export interface TableProposal extends CommandFor<'TableProposal', ProposalTabled> {}
export const TableProposal: CodecOf<TableProposal> = commandCodec('TableProposal', ProposalTabled.props.data)

export interface AgreeUndertaking extends CommandFor<'AgreeUndertaking', UndertakingAgreed> {}
export const AgreeUndertaking: CodecOf<AgreeUndertaking> = commandCodec(
  'AgreeUndertaking',
  UndertakingAgreed.props.data
)

export interface ReportProgress extends CommandFor<'ReportProgress', UndertakingProgressed> {}
export const ReportProgress: CodecOf<ReportProgress> = commandCodec('ReportProgress', UndertakingProgressed.props.data)

export interface FulfilUndertaking extends CommandFor<'FulfilUndertaking', UndertakingFulfilled> {}
export const FulfilUndertaking: CodecOf<FulfilUndertaking> = commandCodec(
  'FulfilUndertaking',
  UndertakingFulfilled.props.data
)

export interface LapseUndertaking extends CommandFor<'LapseUndertaking', UndertakingLapsed> {}
export const LapseUndertaking: CodecOf<LapseUndertaking> = commandCodec(
  'LapseUndertaking',
  UndertakingLapsed.props.data
)

export const UndertakingCommand = t.union(
  [ExpressIntent, TableProposal, AgreeUndertaking, ReportProgress, FulfilUndertaking, LapseUndertaking],
  'UndertakingCommand'
)
export type UndertakingCommand =
  ExpressIntent | TableProposal | AgreeUndertaking | ReportProgress | FulfilUndertaking | LapseUndertaking
