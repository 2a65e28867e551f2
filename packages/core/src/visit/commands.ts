import type * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { VisitPaid } from './events.ts'

export const RecordVisit = commandCodec('RecordVisit', VisitPaid.props.data)
export interface RecordVisit extends t.TypeOf<typeof RecordVisit> {}

export const VisitCommand = RecordVisit
export type VisitCommand = RecordVisit
