import { editDistance } from './countryCodeSpelling.ts'

/**
 * Finds the name nearest to a misspelt one, if at most a third of its letters differ; null where none is that near.
 *
 * @category references
 * @since 0.2.0
 */
export const nearestTo = (name: string, known: Iterable<string>): string | null => {
  const wanted = name.toLowerCase()
  let best: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const found = editDistance(wanted, candidate.toLowerCase())
    if (found < least) [best, least] = [candidate, found]
  }
  return best
}
