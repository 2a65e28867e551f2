import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { officeFacts } from './events.ts'

/** One stream for each office. */
export const office = subject(officeFacts, ({ data }) => streamName('office', data.officeId))
