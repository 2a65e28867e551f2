/**
 * Parts of what was stored as one event stand at one position, the first under the id that was stored and the others under
 * longer ones (`<id>.part2`).
 */
export const byPart = (a: string, b: string): number => {
  if (a === b) return 0
  return a.length - b.length || (a < b ? -1 : 1)
}

/** The order of recording. */
export const byRecording = (
  a: { readonly position: number; readonly id: string },
  b: { readonly position: number; readonly id: string }
): number => a.position - b.position || byPart(a.id, b.id)
