import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { pledgeFacts } from './events.ts'

/** One stream for each pledge, with its revisions and disbursements. */
export const pledge = subject(pledgeFacts, ({ data }) => streamName('pledge', data.pledgeId))
