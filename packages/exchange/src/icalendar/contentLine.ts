/** A text as a value of RFC 5545, section 3.3.11; other control characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, ' ')

const longest = 75

/** The octets of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/**
 * Folds a content line: no line is longer than 75 octets of UTF-8, and no character is cut (RFC 5545, section 3.1). The
 * line break and the space of a continuation count.
 */
export const folded = (line: string): string => {
  // No character has more than three octets for each of its code units.
  if (line.length * 3 <= longest) return `${line}\r\n`
  const lines: Array<string> = []
  let [current, size] = ['', 0]
  for (const character of line) {
    const more = octetsOf(character)
    if (size + more > longest) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += character
    size += more
  }
  return `${[...lines, current].join('\r\n')}\r\n`
}

/** A property as a content line: its name with parameters, and its value as written. */
export const property = (name: string, value: string): string => folded(`${name}:${value}`)

/** A property whose value is a text. */
export const textProperty = (name: string, text: string): string => property(name, escaped(text))
