import { type CodecOf, commandCodec, type CommandFor } from '../kernel/eventCodec.ts'
import { SourceRecorded } from './events.ts'

export interface RecordSource extends CommandFor<'RecordSource', SourceRecorded> {}
export const RecordSource: CodecOf<RecordSource> = commandCodec('RecordSource', SourceRecorded.props.data)

export const SourceCommand = RecordSource
export type SourceCommand = RecordSource
