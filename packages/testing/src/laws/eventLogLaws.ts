import type { EventLog } from '@communique/kernel'
import { type AsyncLaw, asyncLawsOf } from './asyncLaw.ts'
import type { Checking } from './law.ts'
import { contentLaws } from './eventLog/content.ts'
import { followingLaws } from './eventLog/following.ts'
import { lostAnswerLaw } from './eventLog/lostAnswers.ts'
import { modelLaw } from './eventLog/model.ts'
import type { EventLogLawName } from './eventLog/names.ts'
import { pagingLaws } from './eventLog/paging.ts'
import { racingLaws } from './eventLog/racing.ts'
import { severalStreamsLaws } from './eventLog/severalStreams.ts'
import type { LogSubject } from './eventLog/subject.ts'

/** The settings of the laws of an event log. */
export interface EventLogLawOptions extends Checking<EventLogLawName> {
  /** The name of the log in failures. */
  readonly name?: string
  /** For engines on which appends can be under way at once: see `LogSubject`. */
  readonly beginAppend?: NonNullable<LogSubject['beginAppend']>
  /** For engines behind a connection: see `LogSubject`. */
  readonly loseAnswer?: NonNullable<LogSubject['loseAnswer']>
}

/**
 * The laws of every event log, as `[name, check]` pairs for any runner: one of racing writers succeeds, a follower neither
 * misses nor repeats an event, events are read as they were appended, and the rest of `EventLogLawName`.
 *
 * @example
 * import { inMemoryEventLog } from '@communique/core'
 * import { eventLogLaws } from '@communique/testing'
 *
 * for (const [, check] of eventLogLaws(inMemoryEventLog, { numRuns: 3 })) await check()
 * @param makeLog makes a log with nothing in it; it is called once for each law.
 * @category laws
 * @since 0.1.0
 */
export const eventLogLaws = (
  makeLog: () => EventLog | Promise<EventLog>,
  { name = 'the log', beginAppend, loseAnswer, ...checking }: EventLogLawOptions = {}
): ReadonlyArray<AsyncLaw<EventLogLawName>> => {
  const subject: LogSubject = {
    makeLog: async () => makeLog(),
    beginAppend: beginAppend ?? null,
    loseAnswer: loseAnswer ?? null
  }
  const rules = [
    modelLaw(subject),
    ...contentLaws(subject),
    ...racingLaws(subject),
    ...(subject.loseAnswer === null ? [] : [lostAnswerLaw(subject, subject.loseAnswer)]),
    ...severalStreamsLaws(subject),
    ...pagingLaws(subject),
    ...followingLaws(subject)
  ]
  return asyncLawsOf(rules, name, 'eventLogLaws', checking)
}
