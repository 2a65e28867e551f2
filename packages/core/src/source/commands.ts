import type * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { SourceRecorded } from './events.ts'

export const RecordSource = commandCodec('RecordSource', SourceRecorded.props.data)
export interface RecordSource extends t.TypeOf<typeof RecordSource> {}

export const SourceCommand = RecordSource
export type SourceCommand = RecordSource
