/**
 * Quotes the name of a database schema for use in a statement; null where it is not allowed. Forty characters leave room
 * for names derived from it.
 */
export const quotedSchema = (name: string): string | null => (/^[a-z_][a-z0-9_]{0,39}$/.test(name) ? `"${name}"` : null)
