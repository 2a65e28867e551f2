import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { partyFacts } from './events.ts'

/** One stream for all parties, since an alias belongs to one of them and a merge spans two. */
export const party = subject(partyFacts, () => streamName('party', 'register'))
