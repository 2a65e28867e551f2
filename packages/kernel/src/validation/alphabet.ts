/** Tests that a text consists of certain characters, from one index to before another. */
export type Alphabet = (text: string, from: number, to: number) => boolean

/**
 * Makes an alphabet of ASCII characters. A look-up table is faster than a regular expression with ranges, whose branches
 * are unpredictable for digits of a digest.
 */
export const alphabet = (characters: string): Alphabet => {
  const holds = new Uint8Array(128)
  for (const character of characters) holds[character.charCodeAt(0)] = 1
  return (text, from, to) => {
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at)
      // Reading beyond the table would slow every later look-up down.
      if (code > 127 || holds[code] !== 1) return false
    }
    return true
  }
}

/** The same of the bytes of a text in UTF-8. */
export const alphabetOfBytes = (characters: string): ((bytes: Uint8Array, from: number, to: number) => boolean) => {
  const holds = new Uint8Array(256)
  for (const character of characters) holds[character.charCodeAt(0)] = 1
  return (bytes, from, to) => {
    for (let at = from; at < to; at += 1) if (holds[bytes[at] as number] !== 1) return false
    return true
  }
}

export const digits = '0123456789'
export const lowerLetters = 'abcdefghijklmnopqrstuvwxyz'
