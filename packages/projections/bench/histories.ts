import type { CooperationEvent } from '@communique/core'
import { type Effective, effectiveHistory, type LogEntry, type Recorded } from '@communique/kernel'
import { scaledHistory } from '@communique/fixtures'

export type Believed = ReadonlyArray<Effective<CooperationEvent>>
export type OnRecord = ReadonlyArray<Recorded<LogEntry<CooperationEvent>>>

/** Twenty years of cooperation in so many events, as they are believed. */
export const believed = (events: number): Believed =>
  effectiveHistory<CooperationEvent>(scaledHistory({ seed: 1, events }))

/** The same with corrections and retractions among them. */
export const amended = (events: number): OnRecord => [
  ...scaledHistory({ seed: 1, events, corrections: 0.01, retractions: 0.002 })
]

/** As a title has it. */
export const count = (events: number): string => events.toLocaleString('en')
