import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { undertakingDecider } from './decider.ts'
import { undertakingFacts } from './events.ts'

/** One stream for each undertaking. */
export const undertaking = subject(undertakingFacts, {
  decider: undertakingDecider,
  stream: ({ data }) => streamName('undertaking', data.undertakingId)
})
