import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { partyDecider } from './decider.ts'
import { partyFacts } from './events.ts'

/** One stream for all parties, since an alias belongs to one of them and a merge spans two. */
export const party = subject(partyFacts, {
  decider: partyDecider,
  stream: () => streamName('party', 'register')
})
