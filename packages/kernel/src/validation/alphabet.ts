/** Whether these characters alone make up a text, from one place to before another. */
export type Alphabet = (text: string, from: number, to: number) => boolean

/**
 * An alphabet of ASCII. Looking characters up costs less than an expression does: which of its ranges a digit of a
 * digest falls into, no processor can guess.
 */
export const alphabet = (characters: string): Alphabet => {
  const holds = new Uint8Array(128)
  for (const character of characters) holds[character.charCodeAt(0)] = 1
  return (text, from, to) => {
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at)
      // To look beyond the table makes every later look slow.
      if (code > 127 || holds[code] !== 1) return false
    }
    return true
  }
}

export const digits = '0123456789'
export const lowerLetters = 'abcdefghijklmnopqrstuvwxyz'
