import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { invitationDecider } from './decider.ts'
import { invitationFacts } from './events.ts'

/** One stream for each invitation. */
export const invitation = subject(invitationFacts, {
  decider: invitationDecider,
  stream: ({ data }) => streamName('invitation', data.invitationId)
})
