import { type StreamName, streamName } from '@communique/kernel'
import type { ObserverCommand } from './commands.ts'
import type { ObserverEvent } from './events.ts'

/** One stream for each party that an organisation may have as observer, and one for each class that it calls upon. */
export const observerStream = ({ data }: ObserverCommand | ObserverEvent): StreamName => {
  if (!('invitee' in data)) return streamName('observer', data.organisation, data.party)
  return data.invitee.type === 'Party'
    ? streamName('observer', data.organisation, data.invitee.party)
    : streamName('observer', data.organisation, 'class', data.invitee.class)
}
