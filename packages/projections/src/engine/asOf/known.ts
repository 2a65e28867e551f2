import type { Instant } from '@communique/kernel'

/**
 * The part of a record that was known by an instant, that instant included: it ends before the first entry that was
 * recorded later.
 *
 * The clocks of those who record may be wrong. An entry that claims an earlier instant than one before it was known when
 * that one was, not before: else it would change in hindsight what was known.
 *
 * Law: what was known by an instant before the latest on record never changes, whatever is recorded afterwards and with
 * whichever times.
 *
 * @param record in the order of recording.
 */
export const knownBy = <Entry extends { readonly recordedAt: Instant }>(
  record: Iterable<Entry>,
  known: Instant | undefined
): ReadonlyArray<Entry> => {
  const entries = [...record]
  const end = known === undefined ? -1 : entries.findIndex(({ recordedAt }) => recordedAt > known)
  return end === -1 ? entries : entries.slice(0, end)
}
