import { halves } from './fingerprint.ts'

/** Numbers of a place: both halves of a fingerprint, the first from 1, since 0 stands for an empty place. */
const width = 2

/** The place of a fingerprint, or the empty one where it belongs. The number of places is a power of two. */
const placeOf = (table: Float64Array, first: number, second: number): number => {
  const count = table.length / width
  let place = first % count
  while (table[place * width] !== 0 && (table[place * width] !== first || table[place * width + 1] !== second))
    place = (place + 1) % count
  return place * width
}

/** Notes texts by their fingerprints, in some thirty bytes each: a set of texts takes a hundred and more. */
export const textsSeen = () => {
  let table = new Float64Array(1024 * width)
  let size = 0
  const grow = (): void => {
    const before = table
    table = new Float64Array(before.length * 2)
    for (let at = 0; at < before.length; at += width) {
      const [first = 0, second = 0] = [before[at], before[at + 1]]
      if (first === 0) continue
      const place = placeOf(table, first, second)
      table[place] = first
      table[place + 1] = second
    }
  }
  return {
    /** Notes a text. @returns true where it was not seen before. */
    add: (text: string): boolean => {
      const [lower, second] = halves(text)
      const first = lower + 1
      const place = placeOf(table, first, second)
      if (table[place] !== 0) return false
      table[place] = first
      table[place + 1] = second
      size += 1
      if (size * width * 2 > table.length) grow()
      return true
    }
  }
}
