/**
 * A copy by way of the text, for what is no plain value: classes that are written in a form of their own, and values that
 * hold themselves, which have no text.
 */
const byText = (value: unknown): unknown => {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? undefined : JSON.parse(text)
}

/** Nothing plain is nested deeper; what holds itself is. */
const deepest = 200

const fieldsOf = (value: Readonly<Record<string, unknown>>, depth: number): unknown => {
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    const member = value[name]
    const read = typeof member === 'string' ? member : asRead(member, depth)
    // JSON has no form for it, and leaves the field out.
    if (read === undefined) continue
    if (name !== '__proto__') copy[name] = read
    // Set in the usual way, it would be no field.
    else Object.defineProperty(copy, name, { value: read, configurable: true, enumerable: true, writable: true })
  }
  return copy
}

/** The value that its text is read as; undefined: it has none. */
const asRead = (value: unknown, depth: number): unknown => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      // The text of -0 is that of 0.
      return Number.isFinite(value) ? value + 0 : null
    case 'object': {
      if (value === null) return null
      if (typeof (value as { readonly toJSON?: unknown }).toJSON === 'function' || depth > deepest) return byText(value)
      if (Array.isArray(value)) {
        const copy: Array<unknown> = []
        for (let at = 0; at < value.length; at++) copy.push(asRead(value[at], depth + 1) ?? null)
        return copy
      }
      const prototype: unknown = Object.getPrototypeOf(value)
      return prototype === Object.prototype || prototype === null
        ? fieldsOf(value as Readonly<Record<string, unknown>>, depth + 1)
        : byText(value)
    }
    default:
      return byText(value)
  }
}

/**
 * The same value, as a log or a store of JSON hands it out: read from its own text.
 *
 * Law: it is `JSON.parse(JSON.stringify(value))`. Plain values are copied without writing the text, which takes most of the
 * time of a law that stores a view after each event.
 *
 * @throws for what has no text, as JSON does.
 */
export const throughJson = <Value>(value: Value): Value => {
  const read = asRead(value, 0)
  return (read === undefined ? JSON.parse(JSON.stringify(value)) : read) as Value
}
