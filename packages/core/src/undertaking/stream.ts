import { type StreamName, streamName } from '@communique/kernel'
import type { UndertakingCommand } from './commands.ts'
import type { UndertakingEvent } from './events.ts'

/** One stream for each undertaking. */
export const undertakingStream = ({ data }: UndertakingCommand | UndertakingEvent): StreamName =>
  streamName('undertaking', data.undertakingId)
