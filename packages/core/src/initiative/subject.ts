import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { initiativeFacts } from './events.ts'

/** One stream for each initiative, with all that were invited to it and joined. */
export const initiative = subject(initiativeFacts, ({ data }) => streamName('initiative', data.initiativeId))
