import { type CodecOf, commandCodec, type CommandFor } from '@communique/kernel'
import { MeetingHeld } from './events.ts'

export interface RecordMeeting extends CommandFor<'RecordMeeting', MeetingHeld> {}
export const RecordMeeting: CodecOf<RecordMeeting> = commandCodec('RecordMeeting', MeetingHeld.props.data)

export const MeetingCommand = RecordMeeting
export type MeetingCommand = RecordMeeting
