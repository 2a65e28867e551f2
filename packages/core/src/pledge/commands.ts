import * as t from 'io-ts'
import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { DisbursementRecorded, FundingPledged, PledgeCancelled, PledgeRevised } from './events.ts'

export interface PledgeFunding extends CommandFor<'PledgeFunding', FundingPledged> {}
export const PledgeFunding: CodecOf<PledgeFunding> = commandCodec('PledgeFunding', FundingPledged.props.data)

export interface RevisePledge extends CommandFor<'RevisePledge', PledgeRevised> {}
export const RevisePledge: CodecOf<RevisePledge> = commandCodec('RevisePledge', PledgeRevised.props.data)

export interface RecordDisbursement extends CommandFor<'RecordDisbursement', DisbursementRecorded> {}
export const RecordDisbursement: CodecOf<RecordDisbursement> = commandCodec(
  'RecordDisbursement',
  DisbursementRecorded.props.data
)

export interface CancelPledge extends CommandFor<'CancelPledge', PledgeCancelled> {}
export const CancelPledge: CodecOf<CancelPledge> = commandCodec('CancelPledge', PledgeCancelled.props.data)

export const PledgeCommand = t.union([PledgeFunding, RevisePledge, RecordDisbursement, CancelPledge], 'PledgeCommand')
export type PledgeCommand = PledgeFunding | RevisePledge | RecordDisbursement | CancelPledge
