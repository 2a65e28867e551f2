import { type StreamName, streamName } from '@communique/kernel'
import type { GatheringCommand } from './commands.ts'
import type { GatheringEvent } from './events.ts'

/** One stream for each gathering. */
export const gatheringStream = ({ data }: GatheringCommand | GatheringEvent): StreamName =>
  streamName('gathering', data.gatheringId)
