import { streamName } from '@communique/kernel'
import { subject } from '../subject.ts'
import { inaugurationFacts } from './events.ts'

/** One stream for each opening or launch. */
export const inauguration = subject(inaugurationFacts, ({ data }) => streamName('inauguration', data.inaugurationId))
