import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { pledgeDecider } from './decider.ts'
import { pledgeFacts } from './events.ts'

/** One stream for each pledge, with its revisions and disbursements. */
export const pledge = subject(pledgeFacts, {
  decider: pledgeDecider,
  stream: ({ data }) => streamName('pledge', data.pledgeId)
})
