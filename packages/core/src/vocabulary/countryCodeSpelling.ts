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
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
