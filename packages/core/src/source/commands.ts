import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { SourceRecorded } from './events.ts'

export interface RecordSource extends CommandFor<'RecordSource', SourceRecorded> {}
export const RecordSource: CodecOf<RecordSource> = commandCodec('RecordSource', SourceRecorded.props.data)

export const SourceCommand = RecordSource
export type SourceCommand = RecordSource
