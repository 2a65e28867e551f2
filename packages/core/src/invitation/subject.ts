import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { invitationFacts } from './events.ts'

/** One stream for each invitation. */
export const invitation = subject(invitationFacts, ({ data }) => streamName('invitation', data.invitationId))
