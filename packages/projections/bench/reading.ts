import type { CountryTimeline } from '../src/views/countryTimeline/countryTimeline.ts'
import type { Folded } from '../src/engine/folding/folded.ts'

/** Reads the entries of every timeline, which makes them. */
export const readEntries = (folded: Folded<CountryTimeline>): Folded<CountryTimeline> => {
  let entries = 0
  for (const view of Object.values(folded.views)) entries += view.entries.length
  if (entries === 0) throw new Error('a history without entries measures nothing')
  return folded
}
