import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { observerFacts } from './events.ts'

/** One stream for each party that an organisation may have as observer, and one for each class that it calls upon. */
export const observer = subject(observerFacts, ({ data }) => {
  if (!('invitee' in data)) return streamName('observer', data.organisation, data.party)
  return data.invitee.type === 'Party'
    ? streamName('observer', data.organisation, data.invitee.party)
    : streamName('observer', data.organisation, 'class', data.invitee.class)
})
