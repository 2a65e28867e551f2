import { type StreamName, streamName } from '@communique/kernel'
import type { DesignationCommand } from './commands.ts'
import type { DesignationEvent } from './events.ts'

/** One stream for each designation. */
export const designationStream = ({ data }: DesignationCommand | DesignationEvent): StreamName =>
  streamName('designation', data.designationId)
