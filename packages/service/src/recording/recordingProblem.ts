import type { CooperationRefusal } from '@communique/core'
import type { AppendFailure, CommandFailure } from '@communique/kernel'
import { renderViolation } from '@communique/core'
import { commandFailureWords } from '@communique/wording/advanced'
import { type Problem, problem } from '../http/problem.ts'

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`

/** The problem for which nothing was recorded. */
export const recordingProblem = (failure: CommandFailure<CooperationRefusal> | AppendFailure): Problem => {
  switch (failure.type) {
    case 'Refused':
    case 'CorrectionRefused':
      return problem('refused', sentence(commandFailureWords(failure)), { facts: { refusal: failure.refusal } })
    case 'RecordedTooEarly':
      return problem('refused', sentence(commandFailureWords(failure)), { facts: { latest: failure.latest } })
    case 'DuplicateEventId':
      return problem('used-before', 'Another command was recorded under this key. Send this one under a new key.', {
        facts: { eventId: failure.eventId }
      })
    case 'RetriesExhausted':
    case 'Conflict':
      return problem('contended', 'Others are writing to the same subject. Send it again under the same key.')
    case 'TooLarge':
      return problem('too-large', `At most ${failure.limit} ${failure.unit.toLowerCase()} are kept at once.`, {
        facts: { limit: failure.limit }
      })
    case 'UnstorableEvent':
      return problem('unstorable', sentence(renderViolation(failure.violation).slice(0, 300)), {
        facts: { path: failure.violation.path }
      })
    case 'LogUnavailable':
      return problem('unavailable', 'It may or may not be on record. Send it again under the same key.')
    case 'InvalidEvent':
    case 'UnknownEventType':
    case 'UnknownSchemaVersion':
      return problem('unavailable', 'An event of this subject cannot be read by this version of the service.')
  }
}
