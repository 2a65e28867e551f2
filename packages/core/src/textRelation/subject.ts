import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { textRelationDecider } from './decider.ts'
import { textRelationFacts } from './events.ts'

/** One register of all relations between texts. */
export const textRelation = subject(textRelationFacts, {
  decider: textRelationDecider,
  stream: () => streamName('textRelation', 'register')
})
