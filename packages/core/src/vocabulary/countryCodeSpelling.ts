/**
 * What is left of a name once the ways of writing it are taken away: case, diacritics, apostrophes and other
 * punctuation, "and" for "&", "Saint" for "St.", articles. Two spellings of one name have one key.
 */
export const spellingKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\b(?:the|l|la|le|les)\b/g, ' ')
    .trim()
    .replace(/ +/g, ' ')

/** How many letters must be added, dropped or replaced to turn one text into the other (Levenshtein). */
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
