import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { indicatorDecider } from './decider.ts'
import { indicatorFacts } from './events.ts'

/** One stream for each indicator. */
export const indicator = subject(indicatorFacts, {
  decider: indicatorDecider,
  stream: ({ data }) => streamName('indicator', data.indicatorId)
})
