import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { jointBodyFacts } from './events.ts'

/** One stream for each joint body. */
export const jointBody = subject(jointBodyFacts, ({ data }) => streamName('jointBody', data.jointBodyId))
