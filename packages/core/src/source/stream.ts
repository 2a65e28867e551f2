import { type StreamName, streamName } from '@communique/kernel'
import type { SourceCommand } from './commands.ts'
import type { SourceEvent } from './events.ts'

/** One stream for all documents, since a text is on record once whatever it is called. */
export const sourceStream = (_commandOrEvent: SourceCommand | SourceEvent): StreamName =>
  streamName('source', 'register')
