import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { membershipFacts } from './events.ts'

/** One stream for each party that may be a member of an organisation. */
export const membership = subject(membershipFacts, ({ data }) =>
  streamName('membership', data.organisation, data.party)
)
