import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { indicatorFacts } from './events.ts'

/** One stream for each indicator. */
export const indicator = subject(indicatorFacts, ({ data }) => streamName('indicator', data.indicatorId))
