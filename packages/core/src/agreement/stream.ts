import { type StreamName, streamName } from '../kernel/streamName.ts'
import type { AgreementCommand } from './commands.ts'
import type { AgreementEvent } from './events.ts'

/** One stream for each agreement. */
export const agreementStream = ({ data }: AgreementCommand | AgreementEvent): StreamName =>
  streamName('agreement', data.agreementId)
