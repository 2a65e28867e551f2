import { type StreamName, streamName } from '@communique/kernel'
import type { InitiativeCommand } from './commands.ts'
import type { InitiativeEvent } from './events.ts'

/** One stream for each initiative, with all that were invited to it and joined. */
export const initiativeStream = ({ data }: InitiativeCommand | InitiativeEvent): StreamName =>
  streamName('initiative', data.initiativeId)
