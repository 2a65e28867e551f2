import { type StreamName, streamName } from '../kernel/streamName.ts'
import type { GatheringCommand } from './commands.ts'
import type { GatheringEvent } from './events.ts'

/** One stream for each gathering. */
export const gatheringStream = ({ data }: GatheringCommand | GatheringEvent): StreamName =>
  streamName('gathering', data.gatheringId)
