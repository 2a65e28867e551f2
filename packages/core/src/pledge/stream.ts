import { type StreamName, streamName } from '@communique/kernel'
import type { PledgeCommand } from './commands.ts'
import type { PledgeEvent } from './events.ts'

/** One stream for each pledge, with its revisions and disbursements. */
export const pledgeStream = ({ data }: PledgeCommand | PledgeEvent): StreamName => streamName('pledge', data.pledgeId)
