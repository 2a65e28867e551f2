import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { personDecider } from './decider.ts'
import { personFacts } from './events.ts'

/** One stream for all persons, since a merge spans two of them. */
export const person = subject(personFacts, {
  decider: personDecider,
  stream: () => streamName('person', 'register')
})
