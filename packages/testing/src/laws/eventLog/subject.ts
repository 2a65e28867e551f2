import type { EventLog, EventToAppend, StreamName } from '@communique/kernel'
import { asyncRule, type AsyncRule, type Cases } from '../asyncLaw.ts'
import { type Names, naming } from './appends.ts'
import type { EventLogLawName } from './names.ts'

/** An append that stays uncommitted until `end` is called. */
export interface AppendUnderWay {
  readonly end: () => Promise<void>
}

/** A log under test. */
export interface LogSubject {
  /** A log with nothing in it. */
  readonly makeLog: () => Promise<EventLog>
  /**
   * Begins an append of an event to a stream that nobody else writes to, without any expectation, and leaves it as it is
   * when all but its end is done; `null`: the engine has no such thing.
   */
  readonly beginAppend: ((log: EventLog, stream: StreamName, event: EventToAppend) => Promise<AppendUnderWay>) | null
  /**
   * Has the connection of a log lose the answer to one of the requests that follow, counted from 1, after the request took
   * effect; `null`: the engine has no connection. Returns a function after which no answer is lost any more.
   */
  readonly loseAnswer: ((log: EventLog, request: number) => () => void) | null
}

interface LogLaw<Case> {
  readonly name: EventLogLawName
  readonly means: string
  readonly cases: Cases<Case>
  readonly atMost?: number
  readonly story: (drawn: Case) => ReadonlyArray<string>
  readonly check: (drawn: Case, log: EventLog, names: Names) => Promise<void>
}

/** A law over a log that its cases share: each has names of its own, and reads on from where it found the log. */
export const logLaw = <Case>(subject: LogSubject, { check, ...law }: LogLaw<Case>): AsyncRule<EventLogLawName> =>
  asyncRule({
    ...law,
    world: async () => ({ log: await subject.makeLog(), names: naming() }),
    check: (drawn, { log, names }) => check(drawn, log, names())
  })
