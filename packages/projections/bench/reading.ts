import type { CountryTimeline } from '../src/countryTimeline/countryTimeline.ts'
import type { Folded } from '../src/kernel/folded.ts'

/** Reads the entries of every timeline, which makes them. */
export const readEntries = (folded: Folded<CountryTimeline>): Folded<CountryTimeline> => {
  let entries = 0
  for (const view of Object.values(folded.views)) entries += view.entries.length
  if (entries === 0) throw new Error('a history without entries measures nothing')
  return folded
}
