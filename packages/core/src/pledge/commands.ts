import * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { DisbursementRecorded, FundingPledged, PledgeCancelled, PledgeRevised } from './events.ts'

export const PledgeFunding = commandCodec('PledgeFunding', FundingPledged.props.data)
export interface PledgeFunding extends t.TypeOf<typeof PledgeFunding> {}

export const RevisePledge = commandCodec('RevisePledge', PledgeRevised.props.data)
export interface RevisePledge extends t.TypeOf<typeof RevisePledge> {}

export const RecordDisbursement = commandCodec('RecordDisbursement', DisbursementRecorded.props.data)
export interface RecordDisbursement extends t.TypeOf<typeof RecordDisbursement> {}

export const CancelPledge = commandCodec('CancelPledge', PledgeCancelled.props.data)
export interface CancelPledge extends t.TypeOf<typeof CancelPledge> {}

export const PledgeCommand = t.union([PledgeFunding, RevisePledge, RecordDisbursement, CancelPledge], 'PledgeCommand')
export type PledgeCommand = PledgeFunding | RevisePledge | RecordDisbursement | CancelPledge
