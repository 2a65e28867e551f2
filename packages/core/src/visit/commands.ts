import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { VisitPaid } from './events.ts'

export interface RecordVisit extends CommandFor<'RecordVisit', VisitPaid> {}
export const RecordVisit: CodecOf<RecordVisit> = commandCodec('RecordVisit', VisitPaid.props.data)

export const VisitCommand = RecordVisit
export type VisitCommand = RecordVisit
