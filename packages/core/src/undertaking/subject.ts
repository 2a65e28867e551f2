import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { undertakingFacts } from './events.ts'

/** One stream for each undertaking. */
export const undertaking = subject(undertakingFacts, ({ data }) => streamName('undertaking', data.undertakingId))
