import { byShownDate, type Days } from './shownDate.ts'

/** Anything that stands in the order of occurrence. */
export interface Placed {
  readonly date: Days
  readonly position: number
}

/** Earliest day, latest day, then recording. */
export const byOccurrence = (a: Placed, b: Placed): number => byShownDate(a.date, b.date) || a.position - b.position

/** Late news lands in its place; most news is the latest, so the search starts at the end. */
export const insertInOrder = <Entry extends Placed>(entries: Array<Entry>, entry: Entry): void => {
  let low = 0
  let high = entries.length
  let probe = high - 1
  while (low < high) {
    const there = entries[probe]
    if (there !== undefined && byOccurrence(there, entry) <= 0) low = probe + 1
    else high = probe
    probe = (low + high) >>> 1
  }
  entries.splice(low, 0, entry)
}
