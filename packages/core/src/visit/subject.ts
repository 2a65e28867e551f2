import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { visitFacts } from './events.ts'

/** One stream for each visit. */
export const visit = subject(visitFacts, ({ data }) => streamName('visit', data.visitId))
