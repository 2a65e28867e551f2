/** Reads a text character by character. */
const reader = (text: string) => {
  let at = 0
  const one = (chars: string): boolean => {
    const found = at < text.length && chars.includes(text.charAt(at))
    if (found) at += 1
    return found
  }
  const many = (chars: string): boolean => {
    const start = at
    while (one(chars));
    return at > start
  }
  const next = (): string => text.charAt(at)
  const skip = (): void => {
    at += 1
  }
  return { offset: () => at, next, skip, one, many }
}
type Reader = ReturnType<typeof reader>

const digits = '0123456789'
const whiteSpace = ' \t\n\r'

const readNumber = ({ one, many }: Reader): boolean => {
  one('-')
  if (!one('0') && !many(digits)) return false
  if (one('.') && !many(digits)) return false
  if (!one('eE')) return true
  one('+-')
  return many(digits)
}

const readEscape = ({ one }: Reader): boolean =>
  one('u') ? Array.from('hhhh').every(() => one('0123456789abcdefABCDEF')) : one('"\\/bfnrt')

/** After the opening quote. The end of the text sorts before the space, as control characters do. */
const readString = (text: Reader): boolean => {
  while (!text.one('"')) {
    if (text.next() < ' ') return false
    if (text.one('\\')) {
      if (!readEscape(text)) return false
    } else text.skip()
  }
  return true
}

const readKey = (text: Reader): boolean => {
  if (!text.one('"') || !readString(text)) return false
  text.many(whiteSpace)
  const found = text.one(':')
  text.many(whiteSpace)
  return found
}

const readScalar = (text: Reader): boolean => {
  if (text.one('"')) return readString(text)
  const word = ['true', 'false', 'null'].find((word) => word.startsWith(text.next()))
  return word === undefined ? readNumber(text) : Array.from(word).every((char) => text.one(char))
}

/**
 * Finds the place at which a text stops being JSON (RFC 8259): the offset of the first character that no JSON text could
 * have there; the length of the text where it ends too early; null where it is JSON.
 *
 * Engines report the place of a syntax error each in its own way, or not at all, so the text is parsed here. Open
 * brackets are kept in a list, so that no depth exhausts the stack.
 *
 * Laws: null exactly where `JSON.parse` parses; every beginning of a JSON text is JSON or ends too early.
 */
export const jsonFault = (source: string): number | null => {
  const text = reader(source)
  const closers: Array<'}' | ']'> = []
  let expected: 'Value' | 'ValueOrEnd' | 'CommaOrEnd' = 'Value'
  for (;;) {
    text.many(whiteSpace)
    const closer = closers.at(-1)
    if (expected === 'CommaOrEnd') {
      if (closer === undefined) return text.offset() === source.length ? null : text.offset()
      if (text.one(closer)) closers.pop()
      else if (text.one(',')) expected = 'Value'
      else return text.offset()
    } else if (expected === 'ValueOrEnd' && closer !== undefined && text.one(closer)) {
      closers.pop()
      expected = 'CommaOrEnd'
    } else {
      if (closer === '}' && !readKey(text)) return text.offset()
      if (text.one('{')) {
        closers.push('}')
        expected = 'ValueOrEnd'
      } else if (text.one('[')) {
        closers.push(']')
        expected = 'ValueOrEnd'
      } else if (readScalar(text)) expected = 'CommaOrEnd'
      else return text.offset()
    }
  }
}
