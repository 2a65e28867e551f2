/** Texts of one codec that are remembered, each in a place of its own by its hash. */
const places = 1024
const longest = 64
const backslash = 92

/** The texts that obeyed the rule of one codec: by their place, how long each is, and its bytes. */
export class RememberedTexts {
  readonly lengths = new Uint8Array(places)
  readonly bytes = new Uint8Array(places * longest)
  readonly check: (value: unknown) => boolean

  constructor(check: (value: unknown) => boolean) {
    this.check = check
  }
}

/**
 * Tests that texts of a window of bytes obey the rule of their codec. A record repeats its values, so texts that obeyed are
 * remembered by their bytes, and only others are decoded.
 */
export const textsIn = (window: Uint8Array, textOf: (from: number, to: number) => string) => {
  const view = new DataView(window.buffer, window.byteOffset, window.byteLength)

  const obeys = (check: (value: unknown) => boolean, from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1)
      if (window[at] === backslash) return check(JSON.parse(textOf(from - 1, to + 1)))
    return check(textOf(from, to))
  }

  return ({ lengths, bytes, check }: RememberedTexts, from: number, to: number): boolean => {
    const length = to - from
    if (length > longest || length < 1) return obeys(check, from, to)
    // What stands beside a short text is the same for it only by chance, which costs a place and no more.
    const ends =
      length < 4
        ? (window[from] as number) | (length << 8) | ((window[to - 1] as number) << 16)
        : view.getInt32(from, true) ^ Math.imul(view.getInt32(to - 4, true), 0x9e3779b1)
    const hash = Math.imul(ends, 0x85ebca6b) ^ length
    const place = (hash ^ (hash >>> 15)) & (places - 1)
    const start = place * longest
    if (lengths[place] === length) {
      let at = 0
      while (at < length && window[from + at] === bytes[start + at]) at += 1
      if (at === length) return true
    }
    if (!obeys(check, from, to)) return false
    lengths[place] = length
    for (let at = 0; at < length; at += 1) bytes[start + at] = window[from + at] as number
    return true
  }
}
