import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { gatheringFacts } from './events.ts'

/** One stream for each gathering. */
export const gathering = subject(gatheringFacts, ({ data }) => streamName('gathering', data.gatheringId))
