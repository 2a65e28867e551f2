import { type StreamName, streamName } from '@communique/kernel'
import type { VisitCommand } from './commands.ts'
import type { VisitEvent } from './events.ts'

/** One stream for each visit. */
export const visitStream = ({ data }: VisitCommand | VisitEvent): StreamName => streamName('visit', data.visitId)
