import { type StreamName, streamName } from '@communique/kernel'
import type { AgreementCommand } from './commands.ts'
import type { AgreementEvent } from './events.ts'

/** One stream for each agreement. */
export const agreementStream = ({ data }: AgreementCommand | AgreementEvent): StreamName =>
  streamName('agreement', data.agreementId)
