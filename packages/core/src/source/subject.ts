import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { sourceFacts } from './events.ts'

/** One stream for all documents, since a text is on record once whatever it is called. */
export const source = subject(sourceFacts, () => streamName('source', 'register'))
