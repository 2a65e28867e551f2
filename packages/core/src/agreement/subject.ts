import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { agreementDecider } from './decider.ts'
import { agreementFacts } from './events.ts'

/** One stream for each agreement. */
export const agreement = subject(agreementFacts, {
  decider: agreementDecider,
  stream: ({ data }) => streamName('agreement', data.agreementId)
})
