import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { deliveryDecider } from './decider.ts'
import { deliveryFacts } from './events.ts'

/** One stream for each delivery. */
export const delivery = subject(deliveryFacts, {
  decider: deliveryDecider,
  stream: ({ data }) => streamName('delivery', data.disbursementId)
})
