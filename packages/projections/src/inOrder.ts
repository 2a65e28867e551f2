import { current, isDraft } from 'immer'
import { byShownDate, type Days } from './shownDate.ts'

/** Anything that stands in the order of occurrence. */
export interface Placed {
  readonly date: Days
  readonly position: number
}

/** Earliest day, latest day, then recording. */
export const byOccurrence = (a: Placed, b: Placed): number => byShownDate(a.date, b.date) || a.position - b.position

/**
 * The entries and one more in its place, to be assigned where they stood. Late news lands in its place; most news is the
 * latest, so the search starts at the end.
 *
 * A draft pays for every member that moves, which makes ten thousand meetings with one country a minute's work. What is
 * assigned to a draft is none, so the entries are copied once a fold and changed in place after that. They were
 * frozen, and stay so: entries are put into a list, never edited there.
 */
export const withEntry = <Entry extends Placed>(entries: Array<Entry>, entry: Entry): Array<Entry> => {
  // What a draft holds is of the type of the draft.
  const open = isDraft(entries) ? [...(current<unknown>(entries) as ReadonlyArray<Entry>)] : entries
  let low = 0
  let high = open.length
  let probe = high - 1
  while (low < high) {
    const there = open[probe]
    if (there !== undefined && byOccurrence(there, entry) <= 0) low = probe + 1
    else high = probe
    probe = (low + high) >>> 1
  }
  open.splice(low, 0, entry)
  return open
}
