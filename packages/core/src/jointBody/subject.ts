import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { jointBodyDecider } from './decider.ts'
import { jointBodyFacts } from './events.ts'

/** One stream for each joint body. */
export const jointBody = subject(jointBodyFacts, {
  decider: jointBodyDecider,
  stream: ({ data }) => streamName('jointBody', data.jointBodyId)
})
