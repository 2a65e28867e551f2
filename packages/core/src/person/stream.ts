import { type StreamName, streamName } from '@communique/kernel'
import type { PersonCommand } from './commands.ts'
import type { PersonEvent } from './events.ts'

/** One stream for all persons, since a merge spans two of them. */
export const personStream = (_commandOrEvent: PersonCommand | PersonEvent): StreamName =>
  streamName('person', 'register')
