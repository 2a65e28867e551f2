// PostgreSQL's texts hold any character but NUL and halves of surrogate pairs, and so does its jsonb. Both turn up in
// JavaScript. They are stored as a sign of the private use area and their number, and so is that sign itself.

const sign = '\uF8FF'
// With the flag u, a pair is one character and only a half on its own is a surrogate.
const escaped = new RegExp(`[\\0${sign}\\p{Surrogate}]`, 'gu')
const escapes = new RegExp(`${sign}([0-9a-f]{4})`, 'g')

/** A text as it is stored. */
export const storedText = (text: string): string =>
  text.replace(escaped, (character) => sign + character.charCodeAt(0).toString(16).padStart(4, '0'))

/** The text that was stored. */
export const textOf = (stored: string): string =>
  stored.includes(sign)
    ? stored.replace(escapes, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)))
    : stored

/** JSON with each of its texts, names of fields among them, written otherwise. */
const withTexts =
  (rewrite: (text: string) => string) =>
  (value: unknown): unknown => {
    if (typeof value === 'string') return rewrite(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(withTexts(rewrite))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [rewrite(name), withTexts(rewrite)(part)]))
  }

// What JSON.stringify makes of a NUL, of half a pair, or of a backslash before what looks like one.
const suspicious = new RegExp(`${sign}|\\\\u(?:0000|d[89a-f])`)

/** A JSON value as text for jsonb. */
export const storedJson = (value: unknown): string => {
  const text = JSON.stringify(value)
  return suspicious.test(text) ? JSON.stringify(withTexts(storedText)(JSON.parse(text))) : text
}

/** The JSON value that was stored. */
export const jsonOf = (stored: string): unknown => {
  const value: unknown = JSON.parse(stored)
  return stored.includes(sign) ? withTexts(textOf)(value) : value
}
