import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { designationDecider } from './decider.ts'
import { designationFacts } from './events.ts'

/** One stream for each designation. */
export const designation = subject(designationFacts, {
  decider: designationDecider,
  stream: ({ data }) => streamName('designation', data.designationId)
})
