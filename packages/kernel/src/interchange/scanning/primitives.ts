/** Decodes bytes of the window that are UTF-8. */
export type TextOf = (from: number, to: number) => string

const [quote, backslash, minus, zero, nine, point, exponent, bigExponent] = [34, 92, 45, 48, 57, 46, 101, 69]
const [comma, colon, space, opensList, closesList, opensRecord, closesRecord] = [44, 58, 32, 91, 93, 123, 125]
const [beginsNull, beginsTrue, beginsFalse] = [110, 116, 102]

/** By byte: 1 where a text ends or may be at fault. */
const special = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < space || byte === quote || byte === backslash ? 1 : 0
)
/** By byte: 1 for a character that may follow a backslash; `u` is left to the parser, for halves of surrogate pairs. */
const escapes = new Uint8Array(256)
for (const character of '"\\/bfnrt') escapes[character.charCodeAt(0)] = 1

/** Digits of a number that every double keeps. */
const exactDigits = 15

/** Levels of a value that is left to a check of its value; strict JSON allows for more. */
const deepest = 50

/**
 * The scanners of JSON itself on a window of bytes: each gives the place behind a value, or -1 where it is not certain that
 * the bytes are JSON that reads as it is written.
 */
export const primitivesOn = (bytes: Uint8Array, textOf: TextOf) => {
  const textEnd = (at: number): number => {
    if (bytes[at] !== quote) return -1
    for (let end = at + 1; ; end += 1) {
      const byte = bytes[end] as number
      if (special[byte] === 0) continue
      if (byte === quote) return end + 1
      end += 1
      if (byte !== backslash || escapes[bytes[end] as number] === 0) return -1
    }
  }

  const digitsEnd = (from: number): number => {
    let end = from
    while ((bytes[end] as number) >= zero && (bytes[end] as number) <= nine) end += 1
    return end
  }

  /** A number without exponent, of few digits; zero has no sign. */
  const numberEnd = (at: number): number => {
    const start = bytes[at] === minus ? at + 1 : at
    let end = digitsEnd(start)
    if (end === start || (bytes[start] === zero && (end > start + 1 || start > at))) return -1
    if (bytes[end] === point) {
      const decimals = end + 1
      end = digitsEnd(decimals)
      if (end === decimals) return -1
    }
    return end - start > exactDigits || bytes[end] === exponent || bytes[end] === bigExponent ? -1 : end
  }

  const numberAt = (at: number, end: number): number => {
    let number = 0
    for (let place = at; place < end; place += 1) {
      const digit = (bytes[place] as number) - zero
      if (digit < 0 || digit > 9) return Number(textOf(at, end))
      number = number * 10 + digit
    }
    return number
  }

  const wordEnd = (at: number, word: string): number => {
    for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word.charCodeAt(index)) return -1
    return at + word.length
  }

  const behindSpace = (at: number): number => (bytes[at] === space ? at + 1 : at)

  /** The members of a list or the fields of a record, behind its bracket. */
  const membersEnd = (start: number, closes: number, depth: number): number => {
    let at = behindSpace(start)
    if (bytes[at] === closes) return at + 1
    for (;;) {
      if (closes === closesRecord) {
        at = textEnd(at)
        if (at === -1 || bytes[at] !== colon) return -1
        at = behindSpace(at + 1)
      }
      at = endBelow(at, depth)
      if (at === -1) return -1
      if (bytes[at] === closes) return at + 1
      if (bytes[at] !== comma) return -1
      at = behindSpace(at + 1)
    }
  }

  const endBelow = (at: number, depth: number): number => {
    switch (bytes[at]) {
      case quote:
        return textEnd(at)
      case opensRecord:
        return depth === deepest ? -1 : membersEnd(at + 1, closesRecord, depth + 1)
      case opensList:
        return depth === deepest ? -1 : membersEnd(at + 1, closesList, depth + 1)
      case beginsNull:
        return wordEnd(at, 'null')
      case beginsTrue:
        return wordEnd(at, 'true')
      case beginsFalse:
        return wordEnd(at, 'false')
      default:
        return numberEnd(at)
    }
  }

  /** The value of bytes that were scanned. */
  const valueAt = (at: number, end: number): unknown => {
    const first = bytes[at] as number
    if (first === beginsNull) return null
    return first >= zero && first <= nine ? numberAt(at, end) : JSON.parse(textOf(at, end))
  }

  return { textEnd, numberEnd, numberAt, valueEnd: (at: number): number => endBelow(at, 0), valueAt }
}
