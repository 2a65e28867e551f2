import { type CooperationEvent, IsoDay } from '@communique/core'
import { type Effective, effectiveHistory, Instant, type LogEntry, type Recorded, validate } from '@communique/kernel'
import { anyCooperationHistory, cooperationHistory, must } from '@communique/fixtures'
import * as fc from 'fast-check'

/** A record, corrections and retractions among it. */
export type OnRecord = ReadonlyArray<Recorded<LogEntry<CooperationEvent>>>
/** The effective history of a record. */
export type Believed = ReadonlyArray<Effective<CooperationEvent>>

/** The same value, as a log hands it out. */
export const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/**
 * Any record. Hostile: whatever decodes, with unknown and repeated identities, corrections of corrections and of
 * nothing;
 * lawful: what deciders decided. Positions grow, as in every log.
 */
export const onRecord: fc.Arbitrary<OnRecord> = fc
  .oneof({ withCrossShrink: true }, anyCooperationHistory, cooperationHistory)
  .map((history) => throughJson(history).map((event, index) => ({ ...event, position: index + 1 })))

/** The effective history of any record. */
export const believed: fc.Arbitrary<Believed> = onRecord.map((history) => effectiveHistory(history))

const aDate = (from: string, until: string) =>
  fc.date({ min: new Date(from), max: new Date(until), noInvalidDate: true })

/** A day in the years of the histories. */
export const day: fc.Arbitrary<IsoDay> = aDate('2000-01-01', '2040-12-31').map((date) =>
  must(validate(IsoDay)(date.toISOString().slice(0, 10)))
)

/** An instant in the years of the histories. */
export const anInstant: fc.Arbitrary<Instant> = aDate('2000-01-01', '2040-12-31').map((date) =>
  must(validate(Instant)(date.toISOString()))
)

/** A record and an instant at which something of it was recorded, or any other. */
export const recordAndInstant: fc.Arbitrary<readonly [OnRecord, Instant]> = onRecord.chain((history) =>
  fc.tuple(
    fc.constant(history),
    fc.oneof(anInstant, ...history.slice(0, 4).map(({ recordedAt }) => fc.constant(recordedAt)))
  )
)
