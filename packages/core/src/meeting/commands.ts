import type * as t from 'io-ts'
import { commandCodec } from '../kernel/eventCodec.ts'
import { MeetingHeld } from './events.ts'

export const RecordMeeting = commandCodec('RecordMeeting', MeetingHeld.props.data)
export interface RecordMeeting extends t.TypeOf<typeof RecordMeeting> {}

export const MeetingCommand = RecordMeeting
export type MeetingCommand = RecordMeeting
