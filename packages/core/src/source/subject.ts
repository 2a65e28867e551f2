import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { sourceDecider } from './decider.ts'
import { sourceFacts } from './events.ts'

/** One stream for all documents, since a text is on record once whatever it is called. */
export const source = subject(sourceFacts, {
  decider: sourceDecider,
  stream: () => streamName('source', 'register')
})
