import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { officeDecider } from './decider.ts'
import { officeFacts } from './events.ts'

/** One stream for each office. */
export const office = subject(officeFacts, {
  decider: officeDecider,
  stream: ({ data }) => streamName('office', data.officeId)
})
