import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { personFacts } from './events.ts'

/** One stream for all persons, since a merge spans two of them. */
export const person = subject(personFacts, () => streamName('person', 'register'))
