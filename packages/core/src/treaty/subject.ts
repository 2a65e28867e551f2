import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { treatyFacts } from './events.ts'

/** One stream for each treaty. No status closes it: older acts, and depositary notices of them, may still arrive. */
export const treaty = subject(treatyFacts, ({ data }) => streamName('treaty', data.treatyId))
