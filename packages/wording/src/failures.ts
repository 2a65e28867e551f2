import type { CommandFailure } from '@communique/kernel'
import { type CooperationRefusal, renderViolation } from '@communique/core'
import { refusalWords } from './refusals.ts'

/** The reason for which a command was not recorded, in words. */
export const commandFailureWords = (failure: CommandFailure<CooperationRefusal>): string => {
  switch (failure.type) {
    case 'Refused':
    case 'CorrectionRefused':
      return refusalWords(failure.refusal)
    case 'RecordedTooEarly':
      return `it would be recorded on ${failure.recordedAt}, before news of ${failure.latest} that it follows; give that time or a later one, and the date of its source as the day of publication`
    case 'RetriesExhausted':
      return `others kept writing, ${failure.attempts} times over; try again`
    case 'LogUnavailable':
      return `the record does not answer: ${failure.reason}; try again`
    case 'TooLarge':
      return `it has ${failure.size} ${failure.unit.toLowerCase()}, more than the limit of ${failure.limit}; split it`
    case 'DuplicateEventId':
      return `another event is on record under the id “${failure.eventId}”; give the claim an id of its own`
    default:
      return 'violation' in failure
        ? renderViolation(failure.violation)
        : `an event on record cannot be read: ${JSON.stringify(failure)}`
  }
}
