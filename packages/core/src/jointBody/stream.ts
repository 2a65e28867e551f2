import { type StreamName, streamName } from '@communique/kernel'
import type { JointBodyCommand } from './commands.ts'
import type { JointBodyEvent } from './events.ts'

/** One stream for each joint body. */
export const jointBodyStream = ({ data }: JointBodyCommand | JointBodyEvent): StreamName =>
  streamName('jointBody', data.jointBodyId)
