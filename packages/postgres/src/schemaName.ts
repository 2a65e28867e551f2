/**
 * The name of a database schema that may stand in a statement as it is, quoted; null where it may not. Forty characters
 * leave room for what is named after it.
 */
export const quotedSchema = (name: string): string | null => (/^[a-z_][a-z0-9_]{0,39}$/.test(name) ? `"${name}"` : null)
