import { type CommandFailure, type LogUnavailable, type Violation } from '@communique/kernel'
import { type CooperationRefusal, renderViolation } from '@communique/core'
import type { NotCaughtUp, OtherDefinition } from '@communique/runner'
import type * as t from 'io-ts'
import type { Problem } from './answers.ts'

/** A problem document; the facts of a problem stand beside its words, for programs. */
export type ProblemDocument = t.TypeOf<typeof Problem> & Readonly<Record<string, unknown>>

const titles = {
  'not-json': [400, 'The body is not JSON'],
  'not-a-command': [400, 'The body is no command'],
  'not-a-key': [400, 'The idempotency key is not valid'],
  'not-a-cursor': [400, 'The cursor does not belong to this log'],
  'not-found': [404, 'There is nothing here'],
  'unknown-country': [404, 'No country is known by this name'],
  refused: [409, 'It contradicts the record'],
  'used-before': [409, 'The idempotency key was used for something else'],
  contended: [409, 'Others were faster again and again'],
  unstorable: [422, 'Something in it cannot be kept as it is'],
  'too-large': [413, 'It is larger than the service takes'],
  failed: [500, 'The service failed'],
  unavailable: [503, 'The log does not answer'],
  'still-behind': [503, 'The views have not come so far yet']
} as const

export const problem = (
  name: keyof typeof titles,
  detail: string,
  facts: Readonly<Record<string, unknown>> = {}
): ProblemDocument => {
  const [status, title] = titles[name]
  return { ...facts, type: `urn:communique:problem:${name}`, title, status, detail }
}

export const notACommand = (violations: ReadonlyArray<Violation>): ProblemDocument =>
  problem('not-a-command', violations.map((each) => renderViolation(each)).join('\n'), {
    violations: violations.map(({ path, rule, expected }) => ({ path, rule, expected }))
  })

/** The problem for which a command was not recorded. */
export const problemOf = (failure: CommandFailure<CooperationRefusal>): ProblemDocument => {
  switch (failure.type) {
    case 'Refused':
    case 'CorrectionRefused':
      return problem('refused', `Refused: ${failure.refusal.type}.`, { refusal: failure.refusal })
    case 'DuplicateEventId':
      return problem('used-before', 'Another command was recorded under this key.', { eventId: failure.eventId })
    case 'RetriesExhausted':
      return problem('contended', 'Send it again.', { attempts: failure.attempts })
    case 'TooLarge':
      return problem('too-large', `At most ${failure.limit} ${failure.unit.toLowerCase()}.`, { limit: failure.limit })
    case 'UnstorableEvent':
      return problem('unstorable', renderViolation(failure.violation), { path: failure.violation.path })
    case 'LogUnavailable':
      return problem('unavailable', 'Send it again under the same key.')
    case 'InvalidEvent':
    case 'UnknownEventType':
    case 'UnknownSchemaVersion':
      return problem('failed', 'An event of this stream cannot be read.', { failure })
  }
}

/** The problem for which views cannot answer. */
export const notCaughtUp = (failure: NotCaughtUp<string>): ProblemDocument => {
  switch (failure.type) {
    case 'ForeignCursor':
      return problem('not-a-cursor', 'Another log gave it out, or this one before it was restored.')
    case 'StillBehind':
      return problem('still-behind', 'Ask again.')
    case 'ProjectionStopped':
      return problem('still-behind', `The views stopped at event ${failure.fault.eventId}.`)
    case 'NotRunning':
      return problem('still-behind', 'The service is about to end.')
    case 'LogUnavailable':
      return problem('unavailable', 'Ask again.')
  }
}

/** The problem of views that cannot be read. */
export const notRead = (failure: LogUnavailable | OtherDefinition<string>): ProblemDocument =>
  failure.type === 'OtherDefinition'
    ? problem('still-behind', 'The views are being made anew by a later version of the service.')
    : problem('unavailable', 'Ask again.')
