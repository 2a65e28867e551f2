import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { initiativeDecider } from './decider.ts'
import { initiativeFacts } from './events.ts'

/** One stream for each initiative, with all that were invited to it and joined. */
export const initiative = subject(initiativeFacts, {
  decider: initiativeDecider,
  stream: ({ data }) => streamName('initiative', data.initiativeId)
})
