/** The least number of letters to add, drop or replace to turn one text into the other (Levenshtein). */
export const editDistance = (a: string, b: string): number => {
  // One row of the table, read and overwritten from left to right.
  const cells = Array.from(b, (letter, column) => ({ letter, distance: column + 1 }))
  let last = cells.length
  let row = 0
  for (const letter of a) {
    let diagonal = row
    row += 1
    last = row
    for (const cell of cells) {
      const replaced = diagonal + (cell.letter === letter ? 0 : 1)
      diagonal = cell.distance
      last = Math.min(replaced, cell.distance + 1, last + 1)
      cell.distance = last
    }
  }
  return last
}

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
