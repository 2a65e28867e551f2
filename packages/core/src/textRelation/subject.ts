import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { textRelationFacts } from './events.ts'

/** One register of all relations between texts. */
export const textRelation = subject(textRelationFacts, () => streamName('textRelation', 'register'))
