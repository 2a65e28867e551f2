import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { gatheringDecider } from './decider.ts'
import { gatheringFacts } from './events.ts'

/** One stream for each gathering. */
export const gathering = subject(gatheringFacts, {
  decider: gatheringDecider,
  stream: ({ data }) => streamName('gathering', data.gatheringId)
})
