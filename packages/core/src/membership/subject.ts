import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { membershipDecider } from './decider.ts'
import { membershipFacts } from './events.ts'

/** One stream for each party that may be a member of an organisation. */
export const membership = subject(membershipFacts, {
  decider: membershipDecider,
  stream: ({ data }) => streamName('membership', data.organisation, data.party)
})
