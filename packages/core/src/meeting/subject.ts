import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { meetingFacts } from './events.ts'

/** One stream for each meeting. */
export const meeting = subject(meetingFacts, ({ data }) => streamName('meeting', data.meetingId))
