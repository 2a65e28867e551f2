import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import {
  IntentExpressed,
  ProposalTabled,
  UndertakingAgreed,
  UndertakingFulfilled,
  UndertakingLapsed,
  UndertakingProgressed
} from './events.ts'

export const ExpressIntent = commandCodec('ExpressIntent', IntentExpressed.props.data)
export interface ExpressIntent extends t.TypeOf<typeof ExpressIntent> {}

export const TableProposal = commandCodec('TableProposal', ProposalTabled.props.data)
export interface TableProposal extends t.TypeOf<typeof TableProposal> {}

export const AgreeUndertaking = commandCodec('AgreeUndertaking', UndertakingAgreed.props.data)
export interface AgreeUndertaking extends t.TypeOf<typeof AgreeUndertaking> {}

export const ReportProgress = commandCodec('ReportProgress', UndertakingProgressed.props.data)
export interface ReportProgress extends t.TypeOf<typeof ReportProgress> {}

export const FulfilUndertaking = commandCodec('FulfilUndertaking', UndertakingFulfilled.props.data)
export interface FulfilUndertaking extends t.TypeOf<typeof FulfilUndertaking> {}

export const LapseUndertaking = commandCodec('LapseUndertaking', UndertakingLapsed.props.data)
export interface LapseUndertaking extends t.TypeOf<typeof LapseUndertaking> {}

export const UndertakingCommand = t.union(
  [ExpressIntent, TableProposal, AgreeUndertaking, ReportProgress, FulfilUndertaking, LapseUndertaking],
  'UndertakingCommand'
)
export type UndertakingCommand =
  ExpressIntent | TableProposal | AgreeUndertaking | ReportProgress | FulfilUndertaking | LapseUndertaking
