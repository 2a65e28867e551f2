/** One run of cyrb53: a number of 53 bits. */
const half = (text: string, seed: number): number => {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** The 106 bits of a fingerprint, in two numbers. */
export const halves = (text: string): readonly [first: number, second: number] => [half(text, 1), half(text, 2)]

/**
 * A fingerprint of a text in 106 bits, from two runs of cyrb53: texts that differ have different ones but for an accident
 * that no import will see. It is no protection against forgery.
 */
export const fingerprint = (text: string): string =>
  halves(text)
    .map((each) => each.toString(36).padStart(11, '0'))
    .join('')
