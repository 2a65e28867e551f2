import { before, type OccurrenceDate } from './occurrenceDate.ts'

/**
 * A source that speaks of something says that it had begun by then, and no more. Its beginning, where another source
 * reports it, is older news: it may have come on any day that is not certainly after the attestation.
 */
export const mayHaveBegunBy = (attestedOn: OccurrenceDate, begunOn: OccurrenceDate): boolean =>
  before(attestedOn, begunOn) !== 'Yes'

/** The day by which something had begun, by two sources that speak of it: the earlier one, where that is certain. */
export const earlierAttestation = (known: OccurrenceDate | null, on: OccurrenceDate): OccurrenceDate =>
  known === null || before(on, known) === 'Yes' ? on : known
