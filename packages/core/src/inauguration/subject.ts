import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { inaugurationDecider } from './decider.ts'
import { inaugurationFacts } from './events.ts'

/** One stream for each opening or launch. */
export const inauguration = subject(inaugurationFacts, {
  decider: inaugurationDecider,
  stream: ({ data }) => streamName('inauguration', data.inaugurationId)
})
