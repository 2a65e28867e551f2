import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { meetingDecider } from './decider.ts'
import { meetingFacts } from './events.ts'

/** One stream for each meeting. */
export const meeting = subject(meetingFacts, {
  decider: meetingDecider,
  stream: ({ data }) => streamName('meeting', data.meetingId)
})
