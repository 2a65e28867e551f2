import { type StreamName, streamName } from '@communique/kernel'
import type { MeetingCommand } from './commands.ts'
import type { MeetingEvent } from './events.ts'

/** One stream for each meeting. */
export const meetingStream = ({ data }: MeetingCommand | MeetingEvent): StreamName =>
  streamName('meeting', data.meetingId)
