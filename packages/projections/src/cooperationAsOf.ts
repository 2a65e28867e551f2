import { type CooperationEvent, occurrenceOf } from '@communique/core'
import { asOf } from './kernel/asOf.ts'

/**
 * What is believed of an organisation's cooperation as of two dates: what was known by an instant, of what had occurred
 * by a day. The result is what projections fold.
 *
 * @category as of
 * @since 0.1.0
 */
export const cooperationAsOf = asOf<CooperationEvent>(occurrenceOf)
