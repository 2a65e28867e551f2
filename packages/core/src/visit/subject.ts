import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { visitDecider } from './decider.ts'
import { visitFacts } from './events.ts'

/** One stream for each visit. */
export const visit = subject(visitFacts, {
  decider: visitDecider,
  stream: ({ data }) => streamName('visit', data.visitId)
})
