import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { deliveryFacts } from './events.ts'

/** One stream for each delivery. */
export const delivery = subject(deliveryFacts, ({ data }) => streamName('delivery', data.disbursementId))
