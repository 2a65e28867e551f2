import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { designationFacts } from './events.ts'

/** One stream for each designation. */
export const designation = subject(designationFacts, ({ data }) => streamName('designation', data.designationId))
