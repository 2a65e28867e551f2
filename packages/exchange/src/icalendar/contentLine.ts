/** A text as a value of RFC 5545, section 3.3.11; other control characters have no place in it. */
export const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, ' ')

const octets = new TextEncoder()
const longest = 75

/**
 * Folds a content line: no line is longer than 75 octets of UTF-8, and no character is cut (RFC 5545, section 3.1). The
 * line break and the space of a continuation count.
 */
export const folded = (line: string): string => {
  const lines: Array<string> = []
  let [current, size] = ['', 0]
  for (const character of line) {
    const more = octets.encode(character).length
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
