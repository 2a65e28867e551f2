// Texts of databases hold any character but NUL and halves of surrogate pairs. No event has them, but the key of a view, or
// a view, may have been cut in the middle of a pair. They are stored as a sign of the private use area and their number, and
// so is that sign itself.

const sign = '\uF8FF'
// With the flag u, a pair is one character and only a half on its own is a surrogate.
const escaped = new RegExp(`[\\0${sign}\\p{Surrogate}]`, 'gu')
const escapes = new RegExp(`${sign}([0-9a-f]{4})`, 'g')

/** Encodes a text for storage. */
export const storedText = (text: string): string =>
  text.replace(escaped, (character) => sign + character.charCodeAt(0).toString(16).padStart(4, '0'))

/** Decodes a stored text. */
export const textOf = (stored: string): string =>
  stored.includes(sign)
    ? stored.replace(escapes, (_, number: string) => String.fromCharCode(Number.parseInt(number, 16)))
    : stored

/** Rewrites every text of a JSON value, names of fields included. */
const withTexts =
  (rewrite: (text: string) => string) =>
  (value: unknown): unknown => {
    if (typeof value === 'string') return rewrite(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(withTexts(rewrite))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [rewrite(name), withTexts(rewrite)(part)]))
  }

// The output of JSON.stringify for NUL, for half a pair, and for a backslash before text that looks like one.
const suspicious = new RegExp(`${sign}|\\\\u(?:0000|d[89a-f])`)

/** Encodes a JSON value as text for jsonb. */
export const storedJson = (value: unknown): string => {
  const text = JSON.stringify(value)
  return suspicious.test(text) ? JSON.stringify(withTexts(storedText)(JSON.parse(text))) : text
}

/** Decodes a JSON value from jsonb. */
export const jsonOf = (stored: string): unknown => {
  const value: unknown = JSON.parse(stored)
  return stored.includes(sign) ? withTexts(textOf)(value) : value
}
