import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { agreementFacts } from './events.ts'

/** One stream for each agreement. */
export const agreement = subject(agreementFacts, ({ data }) => streamName('agreement', data.agreementId))
