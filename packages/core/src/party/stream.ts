import { type StreamName, streamName } from '@communique/kernel'
import type { PartyCommand } from './commands.ts'
import type { PartyEvent } from './events.ts'

/** One stream for all parties, since an alias belongs to one of them and a merge spans two. */
export const partyStream = (_commandOrEvent: PartyCommand | PartyEvent): StreamName => streamName('party', 'register')
